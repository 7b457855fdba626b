using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Writes the results of deals.</summary>
public static class DealStateWriter
{
    /// <summary>Marks a deal due: one write, no read. The results of a deal that has none yet begin with it.</summary>
    /// <param name="service">Writes as the system.</param>
    /// <param name="dealId">The deal.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="isBulk">Hands the tag of bulk loads on, so that evaluation is left to the sweep.</param>
    public static void MarkDue(IOrganizationService service, Guid dealId, DateTime now, bool isBulk)
    {
        // Upsert: a new deal has no results yet, nor has one that is older than the installation.
        var row = new Entity(DealStateTable.Table, dealId)
        {
            [DealStateTable.NextDue] = now,
            [DealStateTable.OpportunityId] = new EntityReference(OpportunityTable.Table, dealId),
        };
        service.Execute(Tagged(new UpsertRequest { Target = row }, isBulk));
    }

    /// <summary>A deal could not be judged: not again in this sweep, which takes what was not evaluated since it began, but in the next.</summary>
    public static void PutOff(IOrganizationService service, Guid dealId, DateTime now)
    {
        var row = new Entity(DealStateTable.Table, dealId)
        {
            [DealStateTable.NextDue] = now,
            [DealStateTable.EvaluatedOn] = now,
            [DealStateTable.OpportunityId] = new EntityReference(OpportunityTable.Table, dealId),
        };

        // As in a bulk load, no job evaluates the mark: it would fail as well.
        service.Execute(Tagged(new UpsertRequest { Target = row }, isBulk: true));
    }

    /// <summary>
    /// Writes what changed; with nothing new, only a deal that was due. Refused by the platform (0x80060882) when the deal was marked due,
    /// or evaluated by another call, since its state was read: written over, the mark would be lost. The whole evaluation is rolled
    /// back; the mark has its own evaluation, and a caller who waits for cards calls again.
    /// </summary>
    public static void Write(
        IOrganizationService service,
        DealRecord deal,
        DealPicture picture,
        Evaluation evaluation,
        AlertPlan plan,
        IReadOnlyDictionary<string, Guid> created,
        bool isDue)
    {
        var now = picture.Now;
        var wanted = Results(deal, picture, evaluation, plan, created);
        var row = deal.State is null ? wanted : deal.State.Difference(wanted);
        if (deal.State is null)
        {
            wanted[DealStateTable.OpportunityId] = new EntityReference(OpportunityTable.Table, deal.Facts.DealId);
            wanted[DealStateTable.EvaluatedOn] = now;
            service.Create(wanted);
        }
        else if (row is not null || isDue || deal.State.IsDue(now))
        {
            row ??= new Entity(DealStateTable.Table, deal.Facts.DealId);
            row[DealStateTable.EvaluatedOn] = now;
            row.RowVersion = deal.State.RowVersion;
            service.Execute(new UpdateRequest { Target = row, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        }
    }

    private static Entity Results(
        DealRecord deal,
        DealPicture picture,
        Evaluation evaluation,
        AlertPlan plan,
        IReadOnlyDictionary<string, Guid> created)
    {
        var figures = DealFigures.Of(picture);
        var chart = ValueMapAnalysis.Of(deal.Facts.Stakeholders, deal.Facts.ValueMap);
        var cards = plan.Open.Where(o => o.Finding.Surface == AlertSurface.Card).ToList();
        var top = cards.FirstOrDefault();
        var topId = top?.AlertId ?? (top is not null && created.TryGetValue(top.Finding.Key, out var id) ? id : null);
        return new Entity(DealStateTable.Table, deal.Facts.DealId)
        {
            [DealStateTable.RuleSetVersion] = picture.Settings.Version,
            [DealStateTable.NextDue] = plan.NextDue is { } due ? UpToSecond(due) : null,
            [DealStateTable.FirstTrue] = FirstTrueJson.Write(evaluation.FirstTrue),
            [DealStateTable.ValueMapStatus] = chart.Status.ToOption(),
            [DealStateTable.Coverage] = chart.CoveragePercent,
            [DealStateTable.StakeholderCount] = deal.Facts.Stakeholders.Count(s => s.IsActive),
            [DealStateTable.IterationCount] = deal.Iterations,
            [DealStateTable.OpenCards] = cards.Count,
            [DealStateTable.CriticalCount] = cards.Count(c => c.Finding.Severity == Severity.Critical),
            [DealStateTable.TopAlertId] = topId is { } alert ? new EntityReference(AlertTable.Table, alert) : null,
            [DealStateTable.TopRule] = top is null ? null : new OptionSetValue(RuleCatalogue.Find(top.Finding.RuleCode)!.OptionValue),
            [DealStateTable.TopSeverity] = (top?.Finding.Severity).ToOption(),
            [DealStateTable.Rank] = top?.Finding.Rank ?? 0m,
            [DealStateTable.ContextScore] = figures.ContextScore,
            [DealStateTable.TeamCount] = figures.OwnPeople,
            [DealStateTable.NetworkHealth] = figures.NetworkHealth.ToOption(),
            [DealStateTable.LastCustomerAction] = figures.LastCustomerAction,
            [DealStateTable.WeightedYes] = figures.WeightedYesPercent,
        };
    }

    private static OrganizationRequest Tagged(OrganizationRequest request, bool isBulk)
    {
        if (isBulk)
        {
            request["tag"] = SettingNames.BulkTag;
        }

        return request;
    }

    // The platform keeps whole seconds; cut off, a deal would be due before anything can have changed.
    private static DateTime UpToSecond(DateTime moment)
    {
        var rest = moment.Ticks % TimeSpan.TicksPerSecond;
        return rest == 0 ? moment : moment.AddTicks(TimeSpan.TicksPerSecond - rest);
    }
}
