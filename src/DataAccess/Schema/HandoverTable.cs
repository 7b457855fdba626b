namespace BuyingDynamics.DataAccess.Schema;

/// <summary>How a won deal goes over to delivery: what was promised, and who answers for the outcome.</summary>
public static class HandoverTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_handover";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_Handover";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_handoverid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Delivery met the customer on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string DeliveryMetCustomerOn = "bd_deliverymetcustomeron";

    /// <summary>Go-live.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string GoLiveOn = "bd_goliveon";

    /// <summary>Name: filled by the system from the deal.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Outcome owner: stays the same person.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string OutcomeOwnerId = "bd_outcomeownerid";

    /// <summary>Promises read by.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string PromisesReadBy = "bd_promisesreadby";

    /// <summary>Promises read on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string PromisesReadOn = "bd_promisesreadon";

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
