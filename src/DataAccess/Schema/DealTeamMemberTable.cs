namespace BuyingDynamics.DataAccess.Schema;

/// <summary>One of our own people in a deal.</summary>
public static class DealTeamMemberTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_dealteammember";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_DealTeamMember";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_dealteammemberid";

    /// <summary>Expertise.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Expertise = "bd_expertise";

    /// <summary>Works on it.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsActive = "bd_isactive";

    /// <summary>Name: filled by the system from the user.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Role.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_dealteamrole")]
    public const string Role = "bd_role";

    /// <summary>User.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string UserId = "bd_userid";

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
