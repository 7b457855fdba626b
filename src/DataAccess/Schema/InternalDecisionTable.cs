namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What we decide among ourselves, and the gate of the customer that waits for it.</summary>
public static class InternalDecisionTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_internaldecision";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_InternalDecision";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_internaldecisionid";

    /// <summary>Decided by.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string DecidedBy = "bd_decidedby";

    /// <summary>Decided on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string DecidedOn = "bd_decidedon";

    /// <summary>Due on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string DueOn = "bd_dueon";

    /// <summary>Kind.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_internaldecisionkind")]
    public const string Kind = "bd_kind";

    /// <summary>Gate that waits for it.</summary>
    [Column(ColumnKind.Lookup, Target = MilestoneTable.Table)]
    public const string MilestoneId = "bd_milestoneid";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Verdict.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_internalverdict")]
    public const string Verdict = "bd_verdict";

    /// <summary>When the row was created.</summary>
    [Column(ColumnKind.DateTime)]
    public const string CreatedOn = StandardColumns.CreatedOn;

    /// <summary>When the row was last changed.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ModifiedOn = StandardColumns.ModifiedOn;

    /// <summary>User or team.</summary>
    [Column(ColumnKind.Owner)]
    public const string OwnerId = StandardColumns.OwnerId;

    /// <summary>0 active, 1 inactive.</summary>
    [Column(ColumnKind.State)]
    public const string RecordState = StandardColumns.RecordState;
}
