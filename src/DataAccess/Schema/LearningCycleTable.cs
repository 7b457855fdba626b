namespace BuyingDynamics.DataAccess.Schema;

/// <summary>One competency of one rep: training, practice deal, learning, coaching.</summary>
public static class LearningCycleTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_learningcycle";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_LearningCycle";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_learningcycleid";

    /// <summary>Coached on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string CoachedOn = "bd_coachedon";

    /// <summary>Coach.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string CoachId = "bd_coachid";

    /// <summary>Competency.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Competency = "bd_competency";

    /// <summary>What did not work.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string DidNotWork = "bd_didnotwork";

    /// <summary>Name: filled by the system from rep and competency.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Practice deal.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Rep.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string RepId = "bd_repid";

    /// <summary>Step.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_learningstep")]
    public const string Step = "bd_step";

    /// <summary>What worked.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Worked = "bd_worked";

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
