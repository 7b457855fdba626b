namespace BuyingDynamics.DataAccess.Schema;

/// <summary>How administrators set a rule: one row per code.</summary>
public static class AlertRuleTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_alertrule";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_alertruleid";

    /// <summary>Audience.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_alertaudience")]
    public const string Audience = "bd_audience";

    /// <summary>Code.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Code = "bd_code";

    /// <summary>Grace days.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string GraceDays = "bd_gracedays";

    /// <summary>Enabled.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsEnabled = "bd_isenabled";

    /// <summary>Parents: codes separated by commas; an open parent takes this finding as a fact.</summary>
    [Column(ColumnKind.Text, Length = 400)]
    public const string Parents = "bd_parents";

    /// <summary>Phases: names separated by commas; empty: all.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Phases = "bd_phases";

    /// <summary>Severity.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_severity")]
    public const string Severity = "bd_severity";

    /// <summary>Surface.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_surface")]
    public const string Surface = "bd_surface";

    /// <summary>Thresholds: jSON object: name of the threshold and its number.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Thresholds = "bd_thresholds";

    /// <summary>Variants: names separated by commas; empty: all.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Variants = "bd_variants";

    /// <summary>When the row was created.</summary>
    [Column(ColumnKind.DateTime)]
    public const string CreatedOn = StandardColumns.CreatedOn;

    /// <summary>When the row was last changed.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ModifiedOn = StandardColumns.ModifiedOn;

    /// <summary>0 active, 1 inactive.</summary>
    [Column(ColumnKind.State)]
    public const string RecordState = StandardColumns.RecordState;

    /// <summary>Alternate key on <see cref="Code"/>.</summary>
    [AlternateKey]
    public const string KeyName = "bd_alertrule_code";
}
