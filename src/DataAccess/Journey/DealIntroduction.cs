using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>
/// Gives open deals that are older than the product their place in the customer's journey: the phase of their stage, entered when
/// the process instance says. Nothing is logged: how they came there, nobody saw. Deals that have a place keep it, so that it may be done
/// again, in whole or in part.
/// </summary>
public sealed class DealIntroduction
{
    private readonly IOrganizationService service;
    private readonly ProductSettings settings;
    private readonly Func<Finding, string> titleOf;
    private readonly DateTime now;

    /// <summary>Introduces deals at a moment.</summary>
    /// <param name="service">Reads and writes as the system.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="titleOf">Words an alert's stored title.</param>
    /// <param name="now">The moment (UTC).</param>
    public DealIntroduction(IOrganizationService service, ProductSettings settings, Func<Finding, string> titleOf, DateTime now)
    {
        this.service = service;
        this.settings = settings;
        this.titleOf = titleOf;
        this.now = now;
    }

    /// <summary>Introduces a page of the open deals.</summary>
    /// <param name="place">Which page.</param>
    /// <param name="most">Deals in a page.</param>
    /// <param name="marksAll">Marks deals due that have their place already: what they are judged by has changed.</param>
    public IntroducedDeals Page(PagingInfo place, int most, bool marksAll)
    {
        var query = OpenDeals();
        query.PageInfo = new PagingInfo { Count = most, PageNumber = place.PageNumber, PagingCookie = place.PagingCookie };
        var page = service.RetrieveMultiple(query);
        var stages = ProcessReader.ActiveStages(service, settings, page.Entities.Where(IsNew).Select(deal => deal.Id).ToArray());

        // Not joined: what a page writes would change the order in which the next one goes on.
        var known = DealStateRow.Versions(service, page.Entities.Select(deal => deal.Id).ToArray());
        var placed = 0;
        var unmapped = new List<MetStage>();
        foreach (var deal in page.Entities)
        {
            var decision = IsNew(deal) ? Decide(deal, stages.TryGetValue(deal.Id, out var active) ? active : null) : null;
            if (decision is { HasChanged: true })
            {
                Write(deal.Id, decision.Position);

                // A stage that nobody mapped is noted, too, and is no place in the journey.
                placed += decision.Position.Phase is null ? 0 : 1;
            }

            if (decision?.UnmappedStage is { } stage)
            {
                unmapped.Add(new MetStage(stage, decision.Variant));
            }

            // What was written above is due by that, as with every change of a phase.
            if (decision is not { HasChanged: true } && (marksAll || !known.ContainsKey(deal.Id)))
            {
                DealStateWriter.MarkDue(service, deal.Id, now, isBulk: true);
            }
        }

        if (unmapped.Count > 0)
        {
            UnmappedStages.Reconcile(service, settings, unmapped, titleOf, now);
        }

        return new IntroducedDeals(
            page.Entities.Count,
            placed,
            unmapped.Count,
            page.MoreRecords ? new PagingInfo { PageNumber = place.PageNumber + 1, PagingCookie = page.PagingCookie } : null);
    }

    private static bool IsNew(Entity deal) => JourneyRows.Position(deal).Phase is null;

    private static QueryExpression OpenDeals()
    {
        var query = new QueryExpression(OpportunityTable.Table) { ColumnSet = new ColumnSet(JourneyRows.Columns) };
        query.ColumnSet.AddColumn(OpportunityTable.CreatedOn);
        query.Criteria.AddCondition(OpportunityTable.State, ConditionOperator.Equal, (int)DealStatus.Open);
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        return query;
    }

    // A deal without process is in its stage since it began, as far as anybody knows; never since today.
    private PhaseChangeDecision Decide(Entity deal, ActiveStage? active) => PhaseChange.Decide(
        new PhaseChangeRequest
        {
            Trigger = PhaseTrigger.ProcessInstanceChanged,
            Stored = JourneyRows.Position(deal),
            Stage = active?.Stage ?? JourneyRows.OwnStage(deal),
            ChosenVariant = JourneyRows.ChosenVariant(deal),
            EnteredOn = active?.EnteredOn ?? deal.Moment(OpportunityTable.CreatedOn),
            Change = JourneyRows.Change(deal),
            Settings = settings,
        },
        now);

    private void Write(Guid dealId, JourneyPosition position)
    {
        var row = new Entity(OpportunityTable.Table, dealId);
        JourneyRows.Write(row, position);
        service.Execute(new UpdateRequest { Target = row, ["tag"] = SettingNames.BulkTag });
    }
}

/// <summary>What became of a page of open deals.</summary>
/// <param name="Deals">How many were looked at.</param>
/// <param name="Placed">How many got their place.</param>
/// <param name="Unmapped">How many are in a stage that nobody mapped.</param>
/// <param name="Next">The next page; null after the last.</param>
public sealed record IntroducedDeals(int Deals, int Placed, int Unmapped, PagingInfo? Next);
