namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Whether the deal pays for the customer, calculated the way they calculate.</summary>
public static class BusinessValueAnalysisTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_businessvalueanalysis";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_BusinessValueAnalysis";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_businessvalueanalysisid";

    /// <summary>Calculated on: calculated by the system.</summary>
    [Column(ColumnKind.DateTime)]
    public const string CalculatedOn = "bd_calculatedon";

    /// <summary>Confirmed by.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ConfirmedBy = "bd_confirmedby";

    /// <summary>Confirmed on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string ConfirmedOn = "bd_confirmedon";

    /// <summary>Share confirmed (%): calculated by the system.</summary>
    [Column(ColumnKind.Decimal)]
    public const string ConfirmedShare = "bd_confirmedshare";

    /// <summary>Headline value: counts confirmed lines only. Calculated by the system.</summary>
    [Column(ColumnKind.Money)]
    public const string HeadlineValue = "bd_headlinevalue";

    /// <summary>Horizon (years).</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string HorizonYears = "bd_horizonyears";

    /// <summary>Hurdle rate (%): the customer's rate per year.</summary>
    [Column(ColumnKind.Decimal)]
    public const string HurdleRate = "bd_hurdlerate";

    /// <summary>Internal rate of return (%): calculated by the system.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Irr = "bd_irr";

    /// <summary>Outcome of the internal rate of return: calculated by the system.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_irroutcome")]
    public const string IrrOutcome = "bd_irroutcome";

    /// <summary>Calculation method.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_calculationmethod")]
    public const string Method = "bd_method";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Net present value: calculated by the system.</summary>
    [Column(ColumnKind.Money)]
    public const string NetPresentValue = "bd_netpresentvalue";

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Our share of their case (%): calculated by the system.</summary>
    [Column(ColumnKind.Decimal)]
    public const string OurShare = "bd_ourshare";

    /// <summary>Payback (months): empty: never. Calculated by the system.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string PaybackMonths = "bd_paybackmonths";

    /// <summary>Return on investment (%): calculated by the system.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Roi = "bd_roi";

    /// <summary>Share of cost savings (%): calculated by the system.</summary>
    [Column(ColumnKind.Decimal)]
    public const string SavingsShare = "bd_savingsshare";

    /// <summary>Status of the analysis.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_analysisstatus")]
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

    /// <summary>The currency that the results are shown in.</summary>
    [Column(ColumnKind.Lookup)]
    public const string CurrencyId = "transactioncurrencyid";

    /// <summary>Units of the record's currency for one of the base currency, kept by the platform.</summary>
    [Column(ColumnKind.Decimal)]
    public const string ExchangeRate = "exchangerate";
}
