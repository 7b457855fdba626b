namespace BuyingDynamics.DataAccess.Schema;

/// <summary>An initiative of the customer that deals can serve.</summary>
public static class StrategicInitiativeTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_strategicinitiative";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_StrategicInitiative";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_strategicinitiativeid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Direction.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_direction")]
    public const string Direction = "bd_direction";

    /// <summary>Executive owner.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ExecutiveOwnerId = "bd_executiveownerid";

    /// <summary>Funded.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsFunded = "bd_isfunded";

    /// <summary>Financial metric.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_financialmetric")]
    public const string Metric = "bd_metric";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Target.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Target = "bd_target";

    /// <summary>Target value.</summary>
    [Column(ColumnKind.Money)]
    public const string TargetValue = "bd_targetvalue";

    /// <summary>Target value in base currency, kept by the platform.</summary>
    [Column(ColumnKind.Money)]
    public const string TargetValueBase = "bd_targetvalue_base";

    /// <summary>Time frame.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string TimeFrame = "bd_timeframe";

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
