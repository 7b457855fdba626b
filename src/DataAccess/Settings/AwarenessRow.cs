using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>
/// What won deals teach, kept in one row beside the compiled settings, so that an evaluation reads it with them. A sweep renews it
/// once a day, from the moves of won deals in the last two years: what was usual before is no measure for today's customers (ours).
/// </summary>
public static class AwarenessRow
{
    private const int DealsPerQuery = 500;
    private const int DaysLookedBack = 730;
    private const string DealAlias = "deal";
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromDays(1);

    /// <summary>What the row holds; nothing when there is no row yet.</summary>
    internal static IReadOnlyList<AwarenessExperience> Read(Entity? row) => row?.Text(CompiledSettingsTable.Json) is { } json
        ? Json.Read<List<ExperienceDocument>>(json)
            .Select(d => new AwarenessExperience((ProcessVariant)d.Variant, d.BusinessUnit, new AwarenessBenchmark(d.MedianDays, d.Deals)))
            .ToArray()
        : Array.Empty<AwarenessExperience>();

    /// <summary>Renews the row, unless that was done within the last day.</summary>
    /// <param name="service">Reads and writes as the system.</param>
    /// <param name="settings">The settings in force: they say which variant a deal has.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <returns>Whether it was renewed.</returns>
    public static bool Renew(IOrganizationService service, ProductSettings settings, DateTime now)
    {
        var query = new QueryExpression(CompiledSettingsTable.Table) { ColumnSet = new ColumnSet(CompiledSettingsTable.CompiledOn), TopCount = 1 };
        query.Criteria.AddCondition(CompiledSettingsTable.Name, ConditionOperator.Equal, SettingNames.ExperienceRow);
        var stored = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        if (stored?.Moment(CompiledSettingsTable.CompiledOn) + RenewedAfter > now)
        {
            return false;
        }

        var row = new Entity(CompiledSettingsTable.Table, stored?.Id ?? SettingNames.ExperienceRowId)
        {
            [CompiledSettingsTable.Json] = Json.Write(AwarenessExperience.Of(WonDeals(service, settings, now)).Select(Document).ToList()),
            [CompiledSettingsTable.CompiledOn] = now,
        };
        if (stored is null)
        {
            row[CompiledSettingsTable.Name] = SettingNames.ExperienceRow;
            service.Create(row);
        }
        else
        {
            service.Update(row);
        }

        return true;
    }

    private static List<WonDealInAwareness> WonDeals(IOrganizationService service, ProductSettings settings, DateTime now)
    {
        var deals = service.ReadAll(MovesOutOfAwareness(now)).GroupBy(row => row.Lookup(PhaseTransitionTable.OpportunityId)!.Value).ToList();
        var found = new List<WonDealInAwareness>();
        for (var from = 0; from < deals.Count; from += DealsPerQuery)
        {
            var some = deals.Skip(from).Take(DealsPerQuery).ToList();
            var processes = ProcessReader.OfDeals(service, settings, some.ConvertAll(deal => deal.Key));
            found.AddRange(some.Select(deal => WonDeal(deal, processes.TryGetValue(deal.Key, out var stage) ? stage.ProcessId : null, settings)));
        }

        return found;
    }

    // A round inside a phase leaves its stage where it was: its days are counted by the move that ends the stay.
    private static QueryExpression MovesOutOfAwareness(DateTime now)
    {
        var query = new QueryExpression(PhaseTransitionTable.Table)
        {
            ColumnSet = new ColumnSet(PhaseTransitionTable.OpportunityId, PhaseTransitionTable.DaysSpent),
        };
        query.Criteria.AddCondition(PhaseTransitionTable.FromPhase, ConditionOperator.Equal, (int)JourneyPhase.Awareness);
        query.Criteria.AddCondition(PhaseTransitionTable.Kind, ConditionOperator.NotEqual, (int)TransitionKind.WithinPhase);
        query.Criteria.AddCondition(PhaseTransitionTable.TransitionedOn, ConditionOperator.GreaterEqual, now.Date.AddDays(-DaysLookedBack));
        query.AddOrder(PhaseTransitionTable.Id, OrderType.Ascending);
        var deal = query.AddLink(OpportunityTable.Table, PhaseTransitionTable.OpportunityId, OpportunityTable.Id, JoinOperator.Inner);
        deal.EntityAlias = DealAlias;
        deal.Columns = new ColumnSet(OpportunityTable.ProcessVariant, OpportunityTable.OwningBusinessUnit);
        deal.LinkCriteria.AddCondition(OpportunityTable.State, ConditionOperator.Equal, (int)DealStatus.Won);
        return query;
    }

    private static WonDealInAwareness WonDeal(IGrouping<Guid, Entity> moves, Guid? processId, ProductSettings settings)
    {
        var first = moves.First();
        var chosen = (ProcessVariant?)first.Joined<OptionSetValue>(DealAlias, OpportunityTable.ProcessVariant)?.Value;
        return new WonDealInAwareness(
            ProcessVariants.Resolve(chosen, processId, settings),
            first.Joined<EntityReference>(DealAlias, OpportunityTable.OwningBusinessUnit)?.Id ?? Guid.Empty,
            moves.Sum(move => move.Whole(PhaseTransitionTable.DaysSpent) ?? 0));
    }

    private static ExperienceDocument Document(AwarenessExperience experience) => new()
    {
        Variant = (int)experience.Variant,
        BusinessUnit = experience.BusinessUnitId,
        MedianDays = experience.Benchmark.MedianDays,
        Deals = experience.Benchmark.SampleSize,
    };

    /// <summary>The experience of one variant and business unit.</summary>
    [DataContract]
    internal sealed class ExperienceDocument
    {
        [DataMember(Name = "variant", Order = 1)]
        public int Variant { get; set; }

        [DataMember(Name = "businessUnit", Order = 2)]
        public Guid BusinessUnit { get; set; }

        [DataMember(Name = "medianDays", Order = 3)]
        public decimal MedianDays { get; set; }

        [DataMember(Name = "deals", Order = 4)]
        public int Deals { get; set; }
    }
}
