using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Pursuit;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Pursuit;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Pursuit;

/// <summary>
/// bd_CompareDeals: up to ten deals beside each other for funnel coaching, read with the caller's rights. Without deals it answers those
/// to choose from.
/// </summary>
[PluginTypeId("bd010013-0000-4000-8000-000000000002")]
public sealed class CompareDeals : CustomApiShell
{
    private const int MostDeals = 10;
    private const int FewestOnPage = 2;
    private const int MostOnPage = 5;
    private const string OpportunityIds = "OpportunityIds";

    private static readonly string[] Labels =
    {
        "title", "deal", "owner", "phase", "stage", "customerDecisionOn", "weightedYesPercent", "coveragePercent", "contextScore", "stakeholders",
        "ownPeople", "iterations", "openCards", "score", "rank", "verdict", "daysAsked", "daysGranted", "againstRank",
        "choose", "filter", "compare", "chosen", "none", "open", "unknown", "working",
    };

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_CompareDeals",
        Parameters = new[] { new ApiParameter(OpportunityIds, ParameterType.String, IsOptional: true) },
        Responses = new[] { new ApiParameter("Comparison", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var language = UserLanguage.Of(call);
        if (call.Optional<string>(OpportunityIds) is null)
        {
            call.Answer("Comparison", Json.Write(Page(language, choices: ComparedDeals.Open(call.Caller).Select(deal => Choice(deal, language)))));
            return;
        }

        var ids = Ids(call);
        var deals = ComparedDeals.Deals(call.Caller, ids);
        if (deals.Count < ids.Count)
        {
            throw new ExpectedStopException(Messages.NotFound("Kind.Deal"));
        }

        var evaluations = ComparedDeals.Evaluations(call.Caller, ids);
        var wishes = ResourceWishes.Read(call.Caller, ids, id => evaluations.TryGetValue(id, out var ranked) ? ranked.Whole(DealEvaluationTable.Rank) : null);
        var againstRank = ResourceGrants.AgainstRank(wishes.Values.ToArray());
        call.Answer("Comparison", Json.Write(Page(language, ids.Select(id =>
            Document(deals[id], evaluations.TryGetValue(id, out var evaluation) ? evaluation : new Entity(), language)
                .With(wishes.TryGetValue(id, out var wish) ? wish : null, againstRank.Contains(id))))));
    }

    private static ComparisonDocument Page(Language language, IEnumerable<ComparedDealDocument>? deals = null, IEnumerable<ComparableDealDocument>? choices = null) => new()
    {
        Texts = Labels.ToDictionary(l => l, l => Texts.Get("Compare." + l, language), StringComparer.Ordinal),
        Deals = deals?.ToList() ?? new List<ComparedDealDocument>(),
        Choices = choices?.ToList() ?? new List<ComparableDealDocument>(),
        Fewest = FewestOnPage,
        Most = MostOnPage,
    };

    private static ComparableDealDocument Choice(Entity deal, Language language) => new()
    {
        Id = deal.Id,
        Name = deal.Text(OpportunityTable.Name) ?? "",
        Owner = deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId)?.Name,
        PhaseText = deal.Choice<JourneyPhase>(OpportunityTable.JourneyPhase) is { } phase ? Wording.Of(phase).In(language) : null,
        WeightedYesPercent = deal.Joined<decimal?>(ComparedDeals.State, DealStateTable.WeightedYes),
    };

    private static IReadOnlyList<Guid> Ids(PluginCall call)
    {
        var words = call.Parameter<string>(OpportunityIds).Split(',').Select(w => w.Trim()).Where(w => w.Length > 0).ToArray();
        var ids = words.Select(w => Guid.TryParse(w, out var id) ? id : throw new ExpectedStopException(Messages.InvalidParameter(OpportunityIds)))
            .Distinct()
            .ToArray();
        return ids.Length is >= 1 and <= MostDeals ? ids : throw new ExpectedStopException(Messages.InvalidParameter(OpportunityIds));
    }

    private static ComparedDealDocument Document(Entity deal, Entity evaluation, Language language)
    {
        var phase = deal.Choice<JourneyPhase>(OpportunityTable.JourneyPhase);
        var verdict = evaluation.Choice<DealVerdict>(DealEvaluationTable.Verdict);
        return new ComparedDealDocument
        {
            Id = deal.Id,
            Name = deal.Text(OpportunityTable.Name) ?? "",
            Owner = deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId)?.Name,
            Phase = phase?.ToString(),
            PhaseText = phase is { } p ? Wording.Of(p).In(language) : null,
            Stage = deal.Text(OpportunityTable.StageName),
            CustomerDecisionOn = deal.Moment(OpportunityTable.CustomerDecisionDate)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            WeightedYesPercent = deal.Joined<decimal?>(ComparedDeals.State, DealStateTable.WeightedYes),
            CoveragePercent = deal.Joined<decimal?>(ComparedDeals.State, DealStateTable.Coverage),
            ContextScore = deal.Joined<int?>(ComparedDeals.State, DealStateTable.ContextScore),
            Stakeholders = deal.Joined<int?>(ComparedDeals.State, DealStateTable.StakeholderCount),
            OwnPeople = deal.Joined<int?>(ComparedDeals.State, DealStateTable.TeamCount),
            Iterations = deal.Joined<int?>(ComparedDeals.State, DealStateTable.IterationCount),
            OpenCards = deal.Joined<int?>(ComparedDeals.State, DealStateTable.OpenCards),
            Score = evaluation.GetAttributeValue<decimal?>(DealEvaluationTable.Score),
            Rank = evaluation.Whole(DealEvaluationTable.Rank),
            Verdict = verdict?.ToString(),
            VerdictText = verdict is { } v ? Wording.Of(v).In(language) : null,
        };
    }
}
