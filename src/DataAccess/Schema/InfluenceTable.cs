namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A line of the influence map: what one stakeholder is to another.</summary>
public static class InfluenceTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_influence";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_Influence";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_influenceid";

    /// <summary>From.</summary>
    [Column(ColumnKind.Lookup, Target = StakeholderTable.Table)]
    public const string FromId = "bd_fromid";

    /// <summary>Kind.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_influencekind")]
    public const string Kind = "bd_kind";

    /// <summary>Name: filled by the system from the two stakeholders.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity: filled by the system from the stakeholder.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Strength: 1 (weak) to 5 (strong).</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string Strength = "bd_strength";

    /// <summary>To.</summary>
    [Column(ColumnKind.Lookup, Target = StakeholderTable.Table)]
    public const string ToId = "bd_toid";

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
