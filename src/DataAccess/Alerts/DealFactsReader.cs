using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Accounts;
using BuyingDynamics.DataAccess.BusinessValue;
using BuyingDynamics.DataAccess.Context;
using BuyingDynamics.DataAccess.Conversations;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Pursuit;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.DataAccess.ValueMapping;
using BuyingDynamics.DataAccess.ValueRealization;
using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Reads all an evaluation needs, for many deals with the same number of queries as for one.</summary>
public static class DealFactsReader
{
    private static readonly string[] DealColumns = JourneyRows.Columns
        .Concat(new[]
        {
            OpportunityTable.ParentAccountId, OpportunityTable.EstimatedCloseDate,
            OpportunityTable.FormalCalculationRequired, OpportunityTable.CalculationMethod, OpportunityTable.OwningBusinessUnit,
        })
        .ToArray();

    /// <summary>The deals with those ids that exist, in the order of their ids.</summary>
    /// <param name="service">Reads with the rights of who asks.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="dealIds">The deals.</param>
    /// <param name="system">Reads the stages of the deals as the system; null when <paramref name="service"/> does.</param>
    public static IReadOnlyList<DealRecord> Read(
        IOrganizationService service, ProductSettings settings, IReadOnlyCollection<Guid> dealIds, IOrganizationService? system = null)
    {
        if (dealIds.Count == 0)
        {
            return Array.Empty<DealRecord>();
        }

        // First: a deal marked due after this has another version of its state when the results are written.
        var states = service
            .ReadAll(Paging.RowsOf(DealStateTable.Table, DealStateTable.Id, dealIds, DealStateRow.Columns))
            .ToDictionary(row => row.Id, DealStateRow.Of);
        var query = Paging.RowsOf(OpportunityTable.Table, OpportunityTable.Id, dealIds, DealColumns);
        Handovers.Join(query);
        var deals = service.ReadAll(query).GroupBy(row => row.Id).Select(rows => rows.First()).ToArray();
        var stakeholders = StakeholderReader.Read(service, dealIds);
        var maps = ValueMapReader.Read(service, dealIds);
        var milestones = MilestoneRecordReader.Read(service, dealIds);
        var transitions = TransitionLog.Summarise(service, dealIds);
        var processes = ProcessReader.OfDeals(system ?? service, settings, dealIds);
        var activities = ActivityReader.Read(service, dealIds);
        var options = OptionReader.Read(service, dealIds);
        var team = DealTeamReader.Read(service, dealIds);
        var analyses = AnalysisReader.Summaries(service, dealIds);
        var evaluations = DealEvaluationReader.LastDays(service, dealIds);
        var hypotheses = HypothesisReader.Untested(service, dealIds);
        var accounts = AccountFactsReader.Read(service, AccountsOf(deals));
        var confirmations = ConfirmationReader.Read(service, dealIds);
        // Only a confirmed value asks for the next idea.
        var leads = AccountLeadReader.LastOn(
            service, AccountsOf(deals.Where(d => confirmations[d.Id].Any(c => c.Outcome == ConfirmationOutcome.Confirmed))));
        var alerts = AlertReader.Read(service, dealIds);
        return deals.OrderBy(d => d.Id).Select(Record).ToArray();

        DealRecord Record(Entity deal)
        {
            var log = transitions.TryGetValue(deal.Id, out var summary) ? summary : TransitionSummary.None;
            var map = maps.TryGetValue(deal.Id, out var stored) ? stored.Map : ValueMap.None;
            var active = processes.TryGetValue(deal.Id, out var stage) ? stage : null;
            var variant = ProcessVariants.Resolve(JourneyRows.ChosenVariant(deal), active?.ProcessId, settings);
            var journey = JourneyRows.Position(deal);
            var weighed = options.TryGetValue(deal.Id, out var known) ? known : DealOptions.None;
            return new DealRecord
            {
                Facts = new DealFacts
                {
                    DealId = deal.Id,
                    Status = JourneyRows.Status(deal),
                    Variant = variant,
                    Journey = journey,
                    Stage = StageMap.Stored(journey, active ?? JourneyRows.OwnStage(deal), variant, settings.Mappings),
                    Change = JourneyRows.Change(deal),
                    Stakeholders = stakeholders[deal.Id].ToArray(),
                    ValueMap = map with { LastStepBackOn = log.LastStepBackOn },
                    MilestoneRecords = milestones[deal.Id].ToArray(),
                    Activities = activities[deal.Id].ToArray(),
                    Options = weighed.Options,
                    RiskViews = weighed.RiskViews,
                    Team = team[deal.Id].ToArray(),
                    Terms = JourneyRows.Terms(deal),
                    Analyses = analyses[deal.Id].ToArray(),
                    ResourcesEvaluatedOn = evaluations.TryGetValue(deal.Id, out var evaluatedOn) ? evaluatedOn : null,
                    StepBacks = log.StepBacks,
                    LiveOn = Handovers.LiveOn(deal),
                    Confirmations = confirmations[deal.Id].ToArray(),
                    Account = deal.Lookup(OpportunityTable.ParentAccountId) is { } account
                        ? accounts[account] with { LastLeadOn = leads.TryGetValue(account, out var lastLeadOn) ? lastLeadOn : null }
                        : AccountFacts.Empty,
                    UntestedHypotheses = hypotheses.TryGetValue(deal.Id, out var untested) ? untested : 0,
                    AwarenessBenchmark = settings.AwarenessOf(variant, deal.Lookup(OpportunityTable.OwningBusinessUnit)),
                },
                Place = new AlertPlace(
                    deal.Id,
                    deal.Lookup(OpportunityTable.ParentAccountId),
                    deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId)),
                Iterations = log.Iterations,
                State = states.TryGetValue(deal.Id, out var state) ? state : null,
                Alerts = alerts[deal.Id].ToArray(),
            };
        }
    }

    private static Guid[] AccountsOf(IEnumerable<Entity> deals) =>
        deals.Select(deal => deal.Lookup(OpportunityTable.ParentAccountId)).Where(id => id is not null).Select(id => id!.Value).Distinct().ToArray();
}
