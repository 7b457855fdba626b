namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What shall be true before the customer leaves a phase.</summary>
public static class MilestoneTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_milestone";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_milestoneid";

    /// <summary>Code.</summary>
    [Column(ColumnKind.Text, Length = 50)]
    public const string Code = "bd_code";

    /// <summary>Evidence asked for.</summary>
    [Column(ColumnKind.Memo, Length = 1000)]
    public const string Evidence = "bd_evidence";

    /// <summary>Mandatory.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsMandatory = "bd_ismandatory";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Journey phase.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string Phase = "bd_phase";

    /// <summary>Process variant: empty: all variants.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_processvariant")]
    public const string ProcessVariant = "bd_processvariant";

    /// <summary>Sequence.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string Sequence = "bd_sequence";

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
    public const string KeyName = "bd_milestone_code";
}
