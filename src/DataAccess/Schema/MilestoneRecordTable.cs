namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A deal's own record of a milestone.</summary>
public static class MilestoneRecordTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_milestonerecord";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_MilestoneRecord";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_milestonerecordid";

    /// <summary>Confirmed by.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ConfirmedBy = "bd_confirmedby";

    /// <summary>Confirmed on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string ConfirmedOn = "bd_confirmedon";

    /// <summary>Evidence.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Evidence = "bd_evidence";

    /// <summary>Milestone.</summary>
    [Column(ColumnKind.Lookup, Target = MilestoneTable.Table)]
    public const string MilestoneId = "bd_milestoneid";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Journey phase.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string Phase = "bd_phase";

    /// <summary>Status of the milestone.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_milestonestatus")]
    public const string Status = "bd_status";

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
