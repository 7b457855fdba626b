namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What we found out about an account before we asked them.</summary>
public static class ResearchNoteTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_researchnote";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_ResearchNote";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_researchnoteid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Finding.</summary>
    [Column(ColumnKind.Memo, Length = 4000)]
    public const string Finding = "bd_finding";

    /// <summary>Hypothesis.</summary>
    [Column(ColumnKind.Lookup, Target = HypothesisTable.Table)]
    public const string HypothesisId = "bd_hypothesisid";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Period: such as Q2 2026.</summary>
    [Column(ColumnKind.Text, Length = 50)]
    public const string Period = "bd_period";

    /// <summary>Source.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_researchsource")]
    public const string Source = "bd_source";

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
