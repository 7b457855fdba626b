namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A line of the value mapping chart: what one stakeholder wants to gain.</summary>
public static class ValueMapItemTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_valuemapitem";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_ValueMapItem";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_valuemapitemid";

    /// <summary>Baseline.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Baseline = "bd_baseline";

    /// <summary>Business reason.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string BusinessReason = "bd_businessreason";

    /// <summary>Assumed or confirmed.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_confirmation")]
    public const string Confirmation = "bd_confirmation";

    /// <summary>Confirmed by.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ConfirmedBy = "bd_confirmedby";

    /// <summary>Confirmed on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string ConfirmedOn = "bd_confirmedon";

    /// <summary>Desired solution.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string DesiredSolution = "bd_desiredsolution";

    /// <summary>Direction.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_direction")]
    public const string Direction = "bd_direction";

    /// <summary>Financial metric.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_financialmetric")]
    public const string FinancialMetric = "bd_financialmetric";

    /// <summary>Strategic initiative.</summary>
    [Column(ColumnKind.Lookup, Target = StrategicInitiativeTable.Table)]
    public const string InitiativeId = "bd_initiativeid";

    /// <summary>Intangible win.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string IntangibleWin = "bd_intangiblewin";

    /// <summary>Means line it serves: for a Does line: the Means line that it serves.</summary>
    [Column(ColumnKind.Lookup, Target = ValueMapItemTable.Table)]
    public const string MeansFor = "bd_meansfor";

    /// <summary>Measure definition.</summary>
    [Column(ColumnKind.Lookup, Target = MeasureDefinitionTable.Table)]
    public const string MeasureDefinitionId = "bd_measuredefinitionid";

    /// <summary>Money value.</summary>
    [Column(ColumnKind.Money)]
    public const string MoneyValue = "bd_moneyvalue";

    /// <summary>Money value in base currency, kept by the platform.</summary>
    [Column(ColumnKind.Money)]
    public const string MoneyValueBase = "bd_moneyvalue_base";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Nature.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_valuenature")]
    public const string Nature = "bd_nature";

    /// <summary>Opportunity: filled from the value map.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Amounts to the option: the option that the desired solution amounts to.</summary>
    [Column(ColumnKind.Lookup, Target = OptionTable.Table)]
    public const string OptionId = "bd_optionid";

    /// <summary>Owner left: written by the system when the stakeholder left.</summary>
    [Column(ColumnKind.Boolean)]
    public const string OwnerLeft = "bd_ownerleft";

    /// <summary>Product.</summary>
    [Column(ColumnKind.Lookup, Target = ProductTable.Table)]
    public const string ProductId = "bd_productid";

    /// <summary>Source.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_valuesource")]
    public const string Source = "bd_source";

    /// <summary>Stakeholder.</summary>
    [Column(ColumnKind.Lookup, Target = StakeholderTable.Table)]
    public const string StakeholderId = "bd_stakeholderid";

    /// <summary>Success measure.</summary>
    [Column(ColumnKind.Text, Length = 400)]
    public const string SuccessMeasure = "bd_successmeasure";

    /// <summary>Tangible result.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string TangibleResult = "bd_tangibleresult";

    /// <summary>Target.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Target = "bd_target";

    /// <summary>Time basis.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_timebasis")]
    public const string TimeBasis = "bd_timebasis";

    /// <summary>Time frame.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string TimeFrame = "bd_timeframe";

    /// <summary>Value map.</summary>
    [Column(ColumnKind.Lookup, Target = ValueMapTable.Table)]
    public const string ValueMapId = "bd_valuemapid";

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

    /// <summary>The currency that the money value was entered in.</summary>
    [Column(ColumnKind.Lookup)]
    public const string CurrencyId = "transactioncurrencyid";
}
