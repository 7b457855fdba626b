namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Maps a seller's stage to the customer's phase.</summary>
public static class StageMappingTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_stagemapping";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_stagemappingid";

    /// <summary>Enforcement override: empty: the environment variable decides.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_enforcementmode")]
    public const string EnforcementOverride = "bd_enforcementoverride";

    /// <summary>Expected days.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string ExpectedDays = "bd_expecteddays";

    /// <summary>Proposal stage.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsProposalStage = "bd_isproposalstage";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Journey phase.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string Phase = "bd_phase";

    /// <summary>Process id: business process flow; empty: any. Set without a stage: the row gives the default variant of the process.</summary>
    [Column(ColumnKind.Text, Length = 36)]
    public const string ProcessId = "bd_processid";

    /// <summary>Process variant: empty: any variant.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_processvariant")]
    public const string ProcessVariant = "bd_processvariant";

    /// <summary>Sequence.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string Sequence = "bd_sequence";

    /// <summary>Stage category.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_stagecategory")]
    public const string StageCategory = "bd_stagecategory";

    /// <summary>Stage id.</summary>
    [Column(ColumnKind.Text, Length = 36)]
    public const string StageId = "bd_stageid";

    /// <summary>Stage name.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string StageName = "bd_stagename";

    /// <summary>When the row was created.</summary>
    [Column(ColumnKind.DateTime)]
    public const string CreatedOn = StandardColumns.CreatedOn;

    /// <summary>When the row was last changed.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ModifiedOn = StandardColumns.ModifiedOn;

    /// <summary>0 active, 1 inactive.</summary>
    [Column(ColumnKind.State)]
    public const string RecordState = StandardColumns.RecordState;
}
