namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Days of our own people, asked for a deal and granted.</summary>
public static class ResourceAllocationTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_resourceallocation";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_ResourceAllocation";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_resourceallocationid";

    /// <summary>Days asked.</summary>
    [Column(ColumnKind.Decimal)]
    public const string DaysAsked = "bd_daysasked";

    /// <summary>Days granted.</summary>
    [Column(ColumnKind.Decimal)]
    public const string DaysGranted = "bd_daysgranted";

    /// <summary>Deal evaluation.</summary>
    [Column(ColumnKind.Lookup, Target = DealEvaluationTable.Table)]
    public const string DealEvaluationId = "bd_dealevaluationid";

    /// <summary>Granted by.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string GrantedBy = "bd_grantedby";

    /// <summary>Granted on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string GrantedOn = "bd_grantedon";

    /// <summary>Name: filled by the system from deal and resource.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity: filled by the system from the evaluation.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Resource.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Resource = "bd_resource";

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
