namespace BuyingDynamics.DataAccess.Schema;

/// <summary>An option that the customer weighs in a deal.</summary>
public static class OptionTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_option";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_Option";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_optionid";

    /// <summary>Competitor.</summary>
    [Column(ColumnKind.Lookup, Target = CompetitorTable.Table)]
    public const string CompetitorId = "bd_competitorid";

    /// <summary>Dropped on: empty while the customer weighs it.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string DroppedOn = "bd_droppedon";

    /// <summary>Why it was dropped.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string DroppedReason = "bd_droppedreason";

    /// <summary>Kind.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_optionkind")]
    public const string Kind = "bd_kind";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

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
