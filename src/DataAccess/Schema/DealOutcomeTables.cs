using System.Collections.Generic;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>How a deal ended, and what came of it.</summary>
public static class DealOutcomeTables
{
    /// <summary>The conversations about the value after the win.</summary>
    public static readonly DealTable Confirmations = new(ValueConfirmationTable.Table, ValueConfirmationTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 13, Due: 150112, Recorded: 12),
        Links = new[] { DealLink.ToStakeholder(ValueConfirmationTable.StakeholderId) },
        NamedAfter = new[] { DealLink.ToStakeholder(ValueConfirmationTable.StakeholderId) },
        NumberedBy = ValueConfirmationTable.Cycle,
        NameSeparator = " · ",
        Watched = new[]
        {
            ValueConfirmationTable.StakeholderId, ValueConfirmationTable.DueOn, ValueConfirmationTable.Stage, ValueConfirmationTable.Outcome,
            ValueConfirmationTable.HeldOn, ValueConfirmationTable.PlannedValue, ValueConfirmationTable.MeasuredValue,
            ValueConfirmationTable.IsInitialSponsor, ValueConfirmationTable.RecordState,
        },
    };

    /// <summary>The handover of a won deal; it knows the day the customer went live.</summary>
    public static readonly DealTable Handovers = new(HandoverTable.Table, HandoverTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 14, Due: 150113, Recorded: 13),
        Watched = new[] { HandoverTable.GoLiveOn, HandoverTable.RecordState },
    };

    /// <summary>What was learnt from how a deal ended.</summary>
    public static readonly DealTable Reviews = new(WinLossReviewTable.Table, WinLossReviewTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 15, Due: 150114, Recorded: 14),
        Watched = new[] { WinLossReviewTable.Status },
    };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<DealTable> All = new[] { Confirmations, Handovers, Reviews };
}
