using System;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Alerts;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>bd_GetJourney: phase, gate, milestones and cards of a deal, read with the caller's rights, worded in the caller's language.</summary>
[PluginTypeId("bd010007-0000-4000-8000-000000000001")]
public sealed class GetJourney : CustomApiShell
{
    private const string OpportunityId = "OpportunityId";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_GetJourney",
        Parameters = new[] { new ApiParameter(OpportunityId, ParameterType.Guid) },
        Responses = new[] { new ApiParameter("Journey", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var dealId = call.Parameter<Guid>(OpportunityId);
        var settings = SettingsReader.Read(call.System);
        var deal = DealFactsReader.Read(call.Caller, settings, new[] { dealId }, call.System).FirstOrDefault()
            ?? throw new ExpectedStopException(Messages.NotFound("Kind.Deal"));
        var language = UserLanguage.Of(call);
        var page = new JourneyPage(deal, settings, language).Document(call.Now);
        var alerts = AlertReader.Rows(call.Caller, new[] { dealId })[dealId].ToList();
        page.Cards = DealCards.Of(alerts, settings, language);
        page.SetAside = DealCards.SetAside(alerts, language);
        if (TransitionLog.Last(call.Caller, dealId) is { } last)
        {
            page.LastTransition = Transition(call, deal, last);
        }

        call.Answer("Journey", Json.Write(page));
    }

    private static TransitionDocument Transition(PluginCall call, DealRecord deal, LoggedTransition last)
    {
        var mayState = TransitionReasonPolicy.Check(
            call.UserId, last.MovedBy, OwnerId(deal.Place.Owner), last.On, TransitionReason.Other, call.Now) is null;
        return new TransitionDocument
        {
            Id = last.Id,
            FromStage = last.FromStage,
            ToStage = last.ToStage,
            On = JourneyPage.Iso(last.On)!,
            AskReason = mayState && last is { Kind: TransitionKind.Back, Reason: null or TransitionReason.NotStated },
        };
    }

    private static Guid? OwnerId(EntityReference? owner) => owner?.Id;
}
