namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A metric of the customer, as it is and as they want it.</summary>
public static class AccountMetricTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_accountmetric";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_AccountMetric";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_accountmetricid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Current.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Current = "bd_current";

    /// <summary>Desired.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Desired = "bd_desired";

    /// <summary>Financial metric.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_financialmetric")]
    public const string Metric = "bd_metric";

    /// <summary>Name: filled by the system from metric and year.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Year.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string Year = "bd_year";

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
