using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>A table whose rows the customer confirms.</summary>
/// <param name="Table">The table.</param>
/// <param name="Status">The choice that says so.</param>
/// <param name="Confirmed">Its value for it.</param>
/// <param name="By">Who of the customer.</param>
/// <param name="On">On which day.</param>
public sealed record ConfirmableTable(string Table, string Status, int Confirmed, string By, string On)
{
    /// <summary>The columns that say whether, by whom and when.</summary>
    public string[] Columns => new[] { Status, By, On };

    /// <summary>What a judgement needs of the stored row: those, and whose row it is.</summary>
    public string[] Facts => new[] { Status, By, On, StandardColumns.OpportunityId };
}

/// <summary>All tables whose rows the customer confirms, in the order of their steps' numbers: add new ones at the end.</summary>
public static class ConfirmableTables
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ConfirmableTable> All = new[]
    {
        new ConfirmableTable(
            BusinessValueAnalysisTable.Table,
            BusinessValueAnalysisTable.Status,
            (int)AnalysisStatus.Confirmed,
            BusinessValueAnalysisTable.ConfirmedBy,
            BusinessValueAnalysisTable.ConfirmedOn),
        new ConfirmableTable(
            MilestoneRecordTable.Table,
            MilestoneRecordTable.Status,
            (int)MilestoneStatus.ConfirmedByCustomer,
            MilestoneRecordTable.ConfirmedBy,
            MilestoneRecordTable.ConfirmedOn),
        new ConfirmableTable(
            ValueMapItemTable.Table,
            ValueMapItemTable.Confirmation,
            (int)Confirmation.Confirmed,
            ValueMapItemTable.ConfirmedBy,
            ValueMapItemTable.ConfirmedOn),
        new ConfirmableTable(
            StakeholderTable.Table,
            StakeholderTable.Confirmation,
            (int)Confirmation.Confirmed,
            StakeholderTable.ConfirmedBy,
            StakeholderTable.ConfirmedOn),
    };

    /// <summary>The table of that name.</summary>
    /// <exception cref="InvalidOperationException">Its rows are not confirmed by the customer.</exception>
    public static ConfirmableTable Of(string table) => All.First(t => string.Equals(t.Table, table, StringComparison.Ordinal));
}
