using System;
using System.Linq;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>change.individual-interest-only</c>: the interest is one person's, and the deal is past its first stage. An interest that
/// nobody recorded is not taken for one.
/// </summary>
public sealed class IndividualInterestOnly : IDealRule
{
    /// <summary>Fact: how far the interest reaches, a member of <see cref="InterestLevel"/>.</summary>
    public const string InterestLevelName = "interestLevel";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var change = deal.Facts.Change;
        if (change.InterestLevel is not (InterestLevel.IndividualInterest or InterestLevel.IndividualPain) || !IsPastFirstStage(deal))
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = FactSet.Of(
                Fact.Text(InterestLevelName, change.InterestLevel.Value.ToString()),
                Fact.Text("stage", deal.Facts.Journey.StageName ?? string.Empty),
                Fact.Number("functions", BuyingTeam.FunctionsReached(deal.Active))),
            Confidence = KnownShare(change),
        });
    }

    // The first stage of the process the deal runs on; rows without a process are one process of their own.
    private static bool IsPastFirstStage(DealPicture deal) =>
        deal.Facts.Stage is { } stage
        && deal.Settings.Mappings.Any(row =>
            row.HasStageKey
            && row.ProcessId == stage.ProcessId
            && (row.Variant is null || row.Variant == deal.Facts.Variant)
            && row.Sequence < stage.Sequence);

    // Declared inputs: how far the interest reaches, the customer's situation, and why they look at it.
    private static decimal KnownShare(ChangeFacts change) =>
        Confidence.Of(1 + (change.IsContextEmpty ? 0 : 1) + (change.Reason is null ? 0 : 1), declared: 3);
}
