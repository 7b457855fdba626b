namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What the customer gains, saves or pays in one year of a business value analysis.</summary>
public static class CashFlowTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_cashflow";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_CashFlow";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_cashflowid";

    /// <summary>Amount: always positive; the kind says what it is.</summary>
    [Column(ColumnKind.Money)]
    public const string Amount = "bd_amount";

    /// <summary>The amount in base currency, kept by the platform.</summary>
    [Column(ColumnKind.Money)]
    public const string AmountBase = "bd_amount_base";

    /// <summary>Business value analysis.</summary>
    [Column(ColumnKind.Lookup, Target = BusinessValueAnalysisTable.Table)]
    public const string AnalysisId = "bd_analysisid";

    /// <summary>Assumed or confirmed.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_confirmation")]
    public const string Confirmation = "bd_confirmation";

    /// <summary>Kind.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_cashflowkind")]
    public const string Kind = "bd_kind";

    /// <summary>Name: filled by the system from year and kind.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity: filled by the system from the analysis.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Source.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_valuesource")]
    public const string Source = "bd_source";

    /// <summary>Value map line.</summary>
    [Column(ColumnKind.Lookup, Target = ValueMapItemTable.Table)]
    public const string ValueMapItemId = "bd_valuemapitemid";

    /// <summary>Year: 0 is the start.</summary>
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

    /// <summary>The currency that the amount was entered in.</summary>
    [Column(ColumnKind.Lookup)]
    public const string CurrencyId = "transactioncurrencyid";
}
