using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>What the log of transitions says about a deal.</summary>
/// <param name="Iterations">Steps back and other rounds inside a phase.</param>
/// <param name="StepBacks">The steps back among them.</param>
public sealed record TransitionSummary(int Iterations, IReadOnlyList<StepBack> StepBacks)
{
    /// <summary>A deal that never went another round.</summary>
    public static readonly TransitionSummary None = new(Iterations: 0, Array.Empty<StepBack>());

    /// <summary>When the deal last stepped back (UTC).</summary>
    public DateTime? LastStepBackOn => StepBacks.Count == 0 ? null : StepBacks.Max(step => step.On);
}

/// <summary>What a transition is about.</summary>
/// <param name="Stakeholder">The person concerned.</param>
/// <param name="Note">What it is about in the customer's words, such as the name of an option.</param>
public sealed record TransitionSubject(EntityReference? Stakeholder = null, string? Note = null);

/// <summary>A transition as logged.</summary>
/// <param name="Id">The row.</param>
/// <param name="FromStage">The stage before.</param>
/// <param name="ToStage">The stage after.</param>
/// <param name="On">When (UTC).</param>
/// <param name="MovedBy">Who moved the deal.</param>
/// <param name="Kind">Which way it went.</param>
/// <param name="Reason">Why, as far as stated.</param>
public sealed record LoggedTransition(
    Guid Id, string? FromStage, string? ToStage, DateTime On, Guid? MovedBy, TransitionKind? Kind, TransitionReason? Reason);

/// <summary>Writes and reads the log of a deal's transitions.</summary>
public static class TransitionLog
{
    private const string PersonAlias = "person";
    private const int NameLength = 200;
    private const int StageLength = 100;

    /// <summary>Writes one transition.</summary>
    /// <param name="service">Writes as the system.</param>
    /// <param name="dealId">The deal.</param>
    /// <param name="owner">Who owns the row, and may; null leaves it to the platform.</param>
    /// <param name="movedBy">The person who moved the deal.</param>
    /// <param name="transition">What happened.</param>
    /// <param name="subject">Whom or what it is about; null for the whole deal.</param>
    public static Guid Write(
        IOrganizationService service, Guid dealId, EntityReference? owner, Guid movedBy, PhaseTransition transition, TransitionSubject? subject = null)
    {
        var row = new Entity(PhaseTransitionTable.Table)
        {
            [PhaseTransitionTable.Name] = ((transition.FromStage ?? "…") + " → " + (transition.ToStage ?? "…")).Fit(NameLength),
            [PhaseTransitionTable.OpportunityId] = new EntityReference(OpportunityTable.Table, dealId),
            [PhaseTransitionTable.FromPhase] = transition.FromPhase.ToOption(),
            [PhaseTransitionTable.ToPhase] = transition.ToPhase.ToOption(),
            [PhaseTransitionTable.FromStage] = transition.FromStage?.Fit(StageLength),
            [PhaseTransitionTable.ToStage] = transition.ToStage?.Fit(StageLength),
            [PhaseTransitionTable.Kind] = transition.Kind.ToOption(),
            [PhaseTransitionTable.TransitionedOn] = transition.On,
            [PhaseTransitionTable.TransitionedBy] = new EntityReference(SystemUserTable.Table, movedBy),
            [PhaseTransitionTable.DaysSpent] = transition.DaysSpent,
            [PhaseTransitionTable.Reason] = transition.Reason.ToOption(),
            [PhaseTransitionTable.StakeholderId] = subject?.Stakeholder,
            [PhaseTransitionTable.Note] = subject?.Note,
        };
        if (owner is not null)
        {
            row[PhaseTransitionTable.OwnerId] = owner;
        }

        return service.Create(row);
    }

    /// <summary>The deal's last transition, null when there is none.</summary>
    public static LoggedTransition? Last(IOrganizationService service, Guid dealId)
    {
        var query = Paging.RowsOf(
            PhaseTransitionTable.Table,
            PhaseTransitionTable.OpportunityId,
            new[] { dealId },
            PhaseTransitionTable.FromStage,
            PhaseTransitionTable.ToStage,
            PhaseTransitionTable.TransitionedOn,
            PhaseTransitionTable.TransitionedBy,
            PhaseTransitionTable.Kind,
            PhaseTransitionTable.Reason);
        query.AddOrder(PhaseTransitionTable.TransitionedOn, OrderType.Descending);
        query.TopCount = 1;
        return service.RetrieveMultiple(query).Entities.Select(row => new LoggedTransition(
            row.Id,
            row.Text(PhaseTransitionTable.FromStage),
            row.Text(PhaseTransitionTable.ToStage),
            row.Moment(PhaseTransitionTable.TransitionedOn) ?? default,
            row.Lookup(PhaseTransitionTable.TransitionedBy),
            row.Choice<TransitionKind>(PhaseTransitionTable.Kind),
            row.Choice<TransitionReason>(PhaseTransitionTable.Reason))).FirstOrDefault();
    }

    /// <summary>The steps back since a moment, by deal, in one query: those that the user behind the service may see.</summary>
    public static IReadOnlyList<IGrouping<Guid, StepBack>> StepBacksSince(IOrganizationService service, DateTime since)
    {
        var query = new QueryExpression(PhaseTransitionTable.Table)
        {
            ColumnSet = new ColumnSet(PhaseTransitionTable.OpportunityId, PhaseTransitionTable.Reason, PhaseTransitionTable.TransitionedOn),
        };
        query.Criteria.AddCondition(PhaseTransitionTable.Kind, ConditionOperator.Equal, (int)TransitionKind.Back);
        query.Criteria.AddCondition(PhaseTransitionTable.TransitionedOn, ConditionOperator.GreaterEqual, since);
        query.AddOrder(PhaseTransitionTable.Id, OrderType.Ascending);
        JoinPerson(query);
        return service.ReadAll(query).GroupBy(row => row.Lookup(PhaseTransitionTable.OpportunityId) ?? Guid.Empty, ToStepBack).ToArray();
    }

    /// <summary>Summaries of the deals' logs, by deal, in one query; deals without iteration are left out.</summary>
    public static IReadOnlyDictionary<Guid, TransitionSummary> Summarise(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            PhaseTransitionTable.Table,
            PhaseTransitionTable.OpportunityId,
            dealIds,
            PhaseTransitionTable.OpportunityId,
            PhaseTransitionTable.Kind,
            PhaseTransitionTable.Reason,
            PhaseTransitionTable.TransitionedOn);
        query.Criteria.AddCondition(
            PhaseTransitionTable.Kind, ConditionOperator.In, (int)TransitionKind.Back, (int)TransitionKind.WithinPhase);
        JoinPerson(query);
        return service.ReadAll(query)
            .GroupBy(row => row.Lookup(PhaseTransitionTable.OpportunityId) ?? Guid.Empty)
            .ToDictionary(deal => deal.Key, Summary);
    }

    private static TransitionSummary Summary(IEnumerable<Entity> rows)
    {
        var all = rows.ToList();
        var backs = all
            .Where(row => row.Choice<TransitionKind>(PhaseTransitionTable.Kind) == TransitionKind.Back)
            .Select(ToStepBack);
        return new TransitionSummary(all.Count, backs.ToArray());
    }

    private static StepBack ToStepBack(Entity row) => new(
        row.Moment(PhaseTransitionTable.TransitionedOn) ?? default,
        row.Choice<TransitionReason>(PhaseTransitionTable.Reason) ?? TransitionReason.NotStated,
        (BuyingRole?)row.Joined<OptionSetValue>(PersonAlias, StakeholderTable.BuyingRole)?.Value);

    private static void JoinPerson(QueryExpression query)
    {
        var person = query.AddLink(StakeholderTable.Table, PhaseTransitionTable.StakeholderId, StakeholderTable.Id, JoinOperator.LeftOuter);
        person.EntityAlias = PersonAlias;
        person.Columns = new ColumnSet(StakeholderTable.BuyingRole);
    }
}
