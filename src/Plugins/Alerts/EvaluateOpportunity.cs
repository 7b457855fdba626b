using System;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>
/// bd_EvaluateOpportunity: evaluates one deal at once, so that the person sees the effect of a save within a second. Deep in a chain of
/// causes, as a workflow may call it, the deal is marked due instead and the answer tells what the last evaluation found.
/// </summary>
[PluginTypeId("bd010006-0000-4000-8000-000000000001")]
public sealed class EvaluateOpportunity : CustomApiShell
{
    /// <summary>Name of the request.</summary>
    public const string Name = "bd_EvaluateOpportunity";

    /// <summary>Parameter: the deal's id.</summary>
    public const string OpportunityId = "OpportunityId";

    /// <summary>Answer: when the deal is due again (UTC); empty when time alone changes nothing.</summary>
    public const string NextDue = "NextDue";

    private const string Cards = "Cards";
    private const string OpenCards = "OpenCards";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = Name,
        Parameters = new[] { new ApiParameter(OpportunityId, ParameterType.Guid) },
        Responses = new[]
        {
            new ApiParameter(Cards, ParameterType.String),
            new ApiParameter(OpenCards, ParameterType.Integer),
            new ApiParameter(NextDue, ParameterType.DateTime),
        },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var dealId = call.Parameter<Guid>(OpportunityId);
        // Asked by the product itself after a save: no person waits for cards, and the one who saved may by now have lost the deal.
        if (call.IsPersons)
        {
            CallerRights.RequireRow(call, OpportunityTable.Table, OpportunityTable.Id, dealId, "Kind.Deal", OpportunityTable.Id);
        }

        try
        {
            Evaluate(call, dealId);
        }
        catch (Exception bug) when (Outcome.IsBug(bug))
        {
            // The save that asks for the cards is over: who reads that nothing was saved would enter it again.
            call.Trace.Write("bug: " + bug);
            throw new ExpectedStopException(Messages.NotEvaluated(call.Context.CorrelationId));
        }
    }

    private static void Evaluate(PluginCall call, Guid dealId)
    {
        var settings = SettingsReader.Read(call.System);
        if (EvaluationDepth.IsTooDeep(call.Context))
        {
            DealStateWriter.MarkDue(call.System, dealId, call.Now, isBulk: true);
            call.Trace.Decision("too deep: marked due", "depth " + call.Context.Depth);
            call.Answer(NextDue, call.Now);
        }
        else
        {
            var evaluated = new DealEvaluation(call.System, settings, CardTexts.StoredTitle, call.Now).Run(new[] { dealId }).Single();
            call.Trace.Decision("evaluated", "findings " + evaluated.Evaluation.Findings.Count, "next due " + evaluated.Plan.NextDue);
            call.Answer(NextDue, evaluated.Plan.NextDue);
        }

        if (call.IsPersons)
        {
            var cards = DealCards.Read(call.Caller, dealId, settings, UserLanguage.Of(call));
            call.Answer(Cards, Json.Write(cards));
            call.Answer(OpenCards, cards.Count);
        }
    }
}
