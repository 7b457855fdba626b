using System;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>bd_FindConsensus: the fewest conversations to a shared Yes, read with the caller's rights.</summary>
[PluginTypeId("bd010012-0000-4000-8000-000000000001")]
public sealed class FindConsensus : CustomApiShell
{
    private const string OpportunityId = "OpportunityId";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_FindConsensus",
        Parameters = new[] { new ApiParameter(OpportunityId, ParameterType.Guid) },
        Responses = new[] { new ApiParameter("Consensus", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var dealId = call.Parameter<Guid>(OpportunityId);
        var deal = DealFactsReader.Read(call.Caller, SettingsReader.Read(call.System), new[] { dealId }, call.System).FirstOrDefault()
            ?? throw new ExpectedStopException(Messages.NotFound("Kind.Deal"));
        var contacts = ContactHistory.Of(deal.Facts.Activities, call.Now);
        var consensus = Consensus.Of(
            deal.Facts.Stakeholders,
            InfluenceReader.Read(call.Caller, dealId),
            person => contacts?.LastTwoWayContact(person),
            call.Now);
        var language = UserLanguage.Of(call);
        var document = Document(consensus, language);
        document.Story = SharedStory.Of(deal.Facts, language);
        call.Answer("Consensus", Json.Write(document));
    }

    private static ConsensusDocument Document(Consensus consensus, Language language) => new()
    {
        PercentNow = consensus.PercentNow,
        PercentThen = consensus.PercentThen,
        IsReached = consensus.IsReached,
        IsOneConversationAway = consensus.IsOneConversationAway,
        Title = Texts.Get(consensus.IsOneConversationAway ? "Consensus.OneConversation" : "Consensus.Title", language),
        Summary = Summary(consensus).In(language),
        Steps = consensus.Steps.Select(step => new ConsensusStepDocument
        {
            StakeholderId = step.Person.Id,
            Name = step.Person.Name,
            PercentAfter = step.PercentAfter,
            Reach = Reach(step.Reach).In(language),
        }).ToList(),
    };

    private static Wording Summary(Consensus consensus)
    {
        if (consensus.IsReached)
        {
            return new Wording(consensus.IsDeciderKnown ? "Consensus.Reached" : "Consensus.NoDecider", consensus.PercentNow);
        }

        if (consensus.Steps.Count == 0)
        {
            return new Wording("Consensus.Nobody");
        }

        var names = consensus.Steps.Select(step => step.Person.Name).ToArray();
        var from = consensus.PercentNow ?? 0;
        return names.Length == 1
            ? new Wording("Consensus.Alone", names[0], from, consensus.PercentThen)
            : new Wording("Consensus.Several", names, from, consensus.PercentThen);
    }

    private static Wording Reach(Reach reach) =>
        reach.Supporters.Count > 0 ? new Wording("Consensus.Reach.Supporters", reach.Supporters)
        : reach.LastContactOn is { } last ? new Wording("Consensus.Reach.Contact", last)
        : new Wording("Consensus.Reach.None");
}
