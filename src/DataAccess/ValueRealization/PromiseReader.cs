using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueRealization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.ValueRealization;

/// <summary>The promises of a deal.</summary>
/// <param name="Promises">By person, each person's lines in the order they were written.</param>
/// <param name="IsCut">Whether there is more than was read.</param>
public sealed record DealPromises(IReadOnlyList<Promise> Promises, bool IsCut);

/// <summary>Reads what became of a deal's promises.</summary>
public static class PromiseReader
{
    /// <summary>Most rows that are read: a row per combination of line, case, confirmation and what followed.</summary>
    public const int MostRows = 5000;

    private const string Deal = "deal";
    private const string Line = "line";
    private const string Case = "analysis";
    private const string Asked = "asked";
    private const string Reference = "reference";
    private const string Idea = "idea";
    private const string NextDeal = "next";

    /// <summary>The promises to the deal's people, in one bounded query: their lines, and what they were asked after the win.</summary>
    /// <param name="service">Reads with the caller's rights.</param>
    /// <param name="dealId">The deal.</param>
    public static DealPromises Read(IOrganizationService service, Guid dealId)
    {
        var rows = service.RetrieveMultiple(Query(dealId)).Entities;
        var promises = rows
            .Where(row => row.Joined<Guid?>(Line, ValueMapItemTable.Id) is not null || Confirmation(row) is not null)
            .GroupBy(row => new { row.Id, LineId = row.Joined<Guid?>(Line, ValueMapItemTable.Id) })
            .OrderBy(promise => promise.First().Text(StakeholderTable.Name), StringComparer.Ordinal)
            .ThenBy(promise => promise.Key.Id)
            .ThenBy(promise => promise.First().Joined<DateTime?>(Line, ValueMapItemTable.CreatedOn))
            .ThenBy(promise => promise.Key.LineId)
            .Select(promise => FurthestPromise.Of(promise.Select(row => ToPromise(dealId, row))))
            .ToList();
        return new DealPromises(promises, rows.Count >= MostRows);
    }

    private static QueryExpression Query(Guid dealId)
    {
        var query = new QueryExpression(StakeholderTable.Table) { ColumnSet = new ColumnSet(StakeholderTable.Name), TopCount = MostRows };
        query.Criteria.AddCondition(StakeholderTable.OpportunityId, ConditionOperator.Equal, dealId);
        Join(query.AddLink(OpportunityTable.Table, StakeholderTable.OpportunityId, OpportunityTable.Id), Deal, OpportunityTable.State, OpportunityTable.ActualCloseDate);
        var line = query.AddLink(ValueMapItemTable.Table, StakeholderTable.Id, ValueMapItemTable.StakeholderId, JoinOperator.LeftOuter);
        Join(
            line, Line, ValueMapItemTable.Id, ValueMapItemTable.TangibleResult, ValueMapItemTable.IntangibleWin, ValueMapItemTable.DesiredSolution,
            ValueMapItemTable.Confirmation, ValueMapItemTable.CreatedOn);
        line.LinkCriteria.AddCondition(ValueMapItemTable.RecordState, ConditionOperator.Equal, 0);
        var flow = line.AddLink(CashFlowTable.Table, ValueMapItemTable.Id, CashFlowTable.ValueMapItemId, JoinOperator.LeftOuter);
        Join(
            flow.AddLink(BusinessValueAnalysisTable.Table, CashFlowTable.AnalysisId, BusinessValueAnalysisTable.Id, JoinOperator.LeftOuter),
            Case, BusinessValueAnalysisTable.Id, BusinessValueAnalysisTable.Name, BusinessValueAnalysisTable.Status);
        var asked = query.AddLink(ValueConfirmationTable.Table, StakeholderTable.Id, ValueConfirmationTable.StakeholderId, JoinOperator.LeftOuter);
        Join(
            asked, Asked, ValueConfirmationTable.Id, ValueConfirmationTable.Cycle, ValueConfirmationTable.DueOn, ValueConfirmationTable.HeldOn,
            ValueConfirmationTable.Stage, ValueConfirmationTable.Outcome);
        asked.LinkCriteria.AddCondition(ValueConfirmationTable.RecordState, ConditionOperator.Equal, 0);
        asked.LinkCriteria.AddCondition(ValueConfirmationTable.Stage, ConditionOperator.NotEqual, (int)ConfirmationStage.Cancelled);
        Join(
            asked.AddLink(ReferenceResultTable.Table, ValueConfirmationTable.Id, ReferenceResultTable.ConfirmationId, JoinOperator.LeftOuter),
            Reference, ReferenceResultTable.Id, ReferenceResultTable.Name, ReferenceResultTable.HasConsent);
        var idea = asked.AddLink(AccountLeadTable.Table, ValueConfirmationTable.Id, AccountLeadTable.ConfirmationId, JoinOperator.LeftOuter);
        Join(idea, Idea, AccountLeadTable.Id, AccountLeadTable.Name, AccountLeadTable.Status);
        Join(
            idea.AddLink(OpportunityTable.Table, AccountLeadTable.OpportunityId, OpportunityTable.Id, JoinOperator.LeftOuter),
            NextDeal, OpportunityTable.Id, OpportunityTable.Name);
        return query;
    }

    private static void Join(LinkEntity link, string alias, params string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
    }

    private static Promise ToPromise(Guid dealId, Entity row) => new()
    {
        StakeholderId = row.Id,
        StakeholderName = row.Text(StakeholderTable.Name) ?? "",
        DealId = dealId,
        DealStatus = (DealStatus)(row.Joined<OptionSetValue>(Deal, OpportunityTable.State)?.Value ?? 0),
        ClosedOn = Day(row, Deal, OpportunityTable.ActualCloseDate),
        LineId = row.Joined<Guid?>(Line, ValueMapItemTable.Id),
        Line = Said(row, ValueMapItemTable.TangibleResult) ?? Said(row, ValueMapItemTable.IntangibleWin) ?? Said(row, ValueMapItemTable.DesiredSolution),
        LineConfirmation = (Confirmation?)row.Joined<OptionSetValue>(Line, ValueMapItemTable.Confirmation)?.Value,
        CaseId = row.Joined<Guid?>(Case, BusinessValueAnalysisTable.Id),
        CaseName = row.Joined<string>(Case, BusinessValueAnalysisTable.Name),
        CaseStatus = (AnalysisStatus?)row.Joined<OptionSetValue>(Case, BusinessValueAnalysisTable.Status)?.Value,
        Confirmation = Confirmation(row),
        ReferenceId = row.Joined<Guid?>(Reference, ReferenceResultTable.Id),
        ReferenceName = row.Joined<string>(Reference, ReferenceResultTable.Name),
        HasConsent = row.Joined<bool?>(Reference, ReferenceResultTable.HasConsent) ?? false,
        IdeaId = row.Joined<Guid?>(Idea, AccountLeadTable.Id),
        IdeaName = row.Joined<string>(Idea, AccountLeadTable.Name),
        IdeaStatus = (AccountLeadStatus?)row.Joined<OptionSetValue>(Idea, AccountLeadTable.Status)?.Value,
        NextDealId = row.Joined<Guid?>(NextDeal, OpportunityTable.Id),
        NextDealName = row.Joined<string>(NextDeal, OpportunityTable.Name),
    };

    private static ValueConfirmation? Confirmation(Entity row) => row.Joined<Guid?>(Asked, ValueConfirmationTable.Id) is { } id
        ? new ValueConfirmation
        {
            Id = id,
            StakeholderId = row.Id,
            Name = row.Text(StakeholderTable.Name) ?? "",
            Cycle = row.Joined<int?>(Asked, ValueConfirmationTable.Cycle) ?? 0,
            DueOn = Day(row, Asked, ValueConfirmationTable.DueOn),
            HeldOn = Day(row, Asked, ValueConfirmationTable.HeldOn),
            Stage = (ConfirmationStage)(row.Joined<OptionSetValue>(Asked, ValueConfirmationTable.Stage)?.Value ?? (int)ConfirmationStage.Planned),
            Outcome = (ConfirmationOutcome?)row.Joined<OptionSetValue>(Asked, ValueConfirmationTable.Outcome)?.Value,
        }
        : null;

    private static DateTime? Day(Entity row, string alias, string column) =>
        row.Joined<DateTime?>(alias, column) is { } day ? DateTime.SpecifyKind(day, DateTimeKind.Utc) : null;

    private static string? Said(Entity row, string column) => row.Joined<string>(Line, column) is { Length: > 0 } text ? text : null;
}
