using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>A deal with less in it. A person leaves together with the rows about that person, so that each is a deal that can be.</summary>
internal static class SmallerDeal
{
    public static IEnumerable<DealFacts> Of(DealFacts deal) =>
        Shrinking.Without(deal.Stakeholders).Select(people => With(deal, people))
            .Concat(Shrinking.Without(deal.ValueMap.Lines).Select(rows => deal with { ValueMap = deal.ValueMap with { Lines = rows } }))
            .Concat(Shrinking.Without(deal.Activities ?? []).Select(rows => deal with { Activities = rows }))
            .Concat(Shrinking.Without(deal.Options).Select(rows => deal with { Options = rows }))
            .Concat(Shrinking.Without(deal.RiskViews).Select(rows => deal with { RiskViews = rows }))
            .Concat(Shrinking.Without(deal.Influences).Select(rows => deal with { Influences = rows }))
            .Concat(Shrinking.Without(deal.Team).Select(rows => deal with { Team = rows }))
            .Concat(Shrinking.Without(deal.MilestoneRecords).Select(rows => deal with { MilestoneRecords = rows }))
            .Concat(Shrinking.Without(deal.Analyses).Select(rows => deal with { Analyses = rows }))
            .Concat(Shrinking.Without(deal.StepBacks).Select(rows => deal with { StepBacks = rows }))
            .Concat(Shrinking.Without(deal.Confirmations).Select(rows => deal with { Confirmations = rows }))
            .Concat(Shrinking.Without(deal.Account.Initiatives).Select(rows => deal with { Account = deal.Account with { Initiatives = rows } }))
            .Concat(Shrinking.Without(deal.Account.Metrics).Select(rows => deal with { Account = deal.Account with { Metrics = rows } }))
            .Concat(WithoutOneValue(deal).Where(smaller => smaller != deal));

    private static DealFacts[] WithoutOneValue(DealFacts deal) =>
    [
        deal with { Change = ChangeFacts.Empty },
        deal with { Terms = CommercialTerms.Unknown },
        deal with { Journey = JourneyPosition.None },
        deal with { Stage = null },
        deal with { Status = DealStatus.Open },
        deal with { LiveOn = null },
        deal with { ResourcesEvaluatedOn = null },
        deal with { UntestedHypotheses = null },
        deal with { AwarenessBenchmark = null },
        deal with { Account = deal.Account with { LastLeadOn = null } },
        deal with { ValueMap = deal.ValueMap with { ReviewedOn = null } },
    ];

    private static DealFacts With(DealFacts deal, Stakeholder[] people)
    {
        var left = deal.Stakeholders.Except(people).ToList();
        var ids = left.Select(p => p.Id).ToHashSet();
        var contacts = left.Select(p => p.ContactId).ToHashSet();
        return deal with
        {
            Stakeholders = people,
            ValueMap = deal.ValueMap with { Lines = deal.ValueMap.Lines.Where(l => !ids.Contains(l.StakeholderId)).ToArray() },
            RiskViews = deal.RiskViews.Where(v => !ids.Contains(v.StakeholderId)).ToArray(),
            Influences = deal.Influences.Where(i => !ids.Contains(i.FromId) && !ids.Contains(i.ToId)).ToArray(),
            Confirmations = deal.Confirmations.Where(c => c.StakeholderId is not { } id || !ids.Contains(id)).ToArray(),
            Activities = deal.Activities?.Select(a => a with
            {
                ContactIds = a.ContactIds.Where(c => !contacts.Contains(c)).ToArray(),
                SenderId = a.SenderId is { } sender && contacts.Contains(sender) ? null : a.SenderId,
            }).ToArray(),
        };
    }
}
