namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The value mapping chart of a deal, at most one.</summary>
public static class ValueMapTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_valuemap";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_ValueMap";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_valuemapid";

    /// <summary>Approach to the customer's calculation.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Approach = "bd_approach";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Reviewed on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string ReviewedOn = "bd_reviewedon";

    /// <summary>Value map status: written by the system only.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_valuemapstatus")]
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
