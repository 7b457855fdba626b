namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A move of a deal between stages or phases. Written by the system.</summary>
public static class PhaseTransitionTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_phasetransition";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_PhaseTransition";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_phasetransitionid";

    /// <summary>Days spent.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string DaysSpent = "bd_daysspent";

    /// <summary>From phase.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string FromPhase = "bd_fromphase";

    /// <summary>From stage.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string FromStage = "bd_fromstage";

    /// <summary>Kind.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_transitionkind")]
    public const string Kind = "bd_kind";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Note.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Note = "bd_note";

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Reason.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_transitionreason")]
    public const string Reason = "bd_reason";

    /// <summary>Stakeholder.</summary>
    [Column(ColumnKind.Lookup, Target = StakeholderTable.Table)]
    public const string StakeholderId = "bd_stakeholderid";

    /// <summary>To phase.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string ToPhase = "bd_tophase";

    /// <summary>To stage.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string ToStage = "bd_tostage";

    /// <summary>Moved by.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string TransitionedBy = "bd_transitionedby";

    /// <summary>Moved on.</summary>
    [Column(ColumnKind.DateTime)]
    public const string TransitionedOn = "bd_transitionedon";

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
