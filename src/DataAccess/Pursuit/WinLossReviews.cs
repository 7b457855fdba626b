using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Pursuit;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Pursuit;

/// <summary>Reads and writes a deal's win/loss reviews.</summary>
public static class WinLossReviews
{
    private const int NameLength = 200;

    /// <summary>The deal's reviews, in one query.</summary>
    public static WinLossReview[] Read(IOrganizationService service, Guid dealId) => service
        .ReadAll(Paging.RowsOf(WinLossReviewTable.Table, WinLossReviewTable.OpportunityId, new[] { dealId }, WinLossReviewTable.Outcome, WinLossReviewTable.Status))
        .Select(row => new WinLossReview(
            row.Id, row.Choice<WinLossOutcome>(WinLossReviewTable.Outcome), row.Choice<ReviewStatus>(WinLossReviewTable.Status)))
        .ToArray();

    /// <summary>Carries out a plan: one write.</summary>
    public static void Carry(IOrganizationService service, WinLossReviewPlan plan, Guid dealId, string dealName, EntityReference? owner)
    {
        var row = new Entity(WinLossReviewTable.Table)
        {
            [WinLossReviewTable.Outcome] = plan.Outcome.ToOption(),
            [WinLossReviewTable.DueOn] = plan.DueOn,
        };
        if (plan.ReviewId is { } id)
        {
            row.Id = id;
            service.Update(row);
            return;
        }

        row[WinLossReviewTable.Name] = dealName.Fit(NameLength);
        row[WinLossReviewTable.OpportunityId] = new EntityReference(OpportunityTable.Table, dealId);
        row[WinLossReviewTable.Status] = ReviewStatus.Open.ToOption();
        if (owner is not null)
        {
            row[WinLossReviewTable.OwnerId] = owner;
        }

        service.Create(row);
    }
}
