namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A connection between two rows of the standard CRM, each in a role. Read only: the product never writes one.</summary>
public static class ConnectionTable
{
    /// <summary>The table.</summary>
    public const string Table = "connection";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "connectionid";

    /// <summary>The row it starts from.</summary>
    [Column(ColumnKind.Lookup)]
    public const string Record1Id = "record1id";

    /// <summary>The role of that row.</summary>
    [Column(ColumnKind.Lookup, Target = ConnectionRoleTable.Table)]
    public const string Record1RoleId = "record1roleid";

    /// <summary>The row it leads to.</summary>
    [Column(ColumnKind.Lookup)]
    public const string Record2Id = "record2id";

    /// <summary>The role of that row.</summary>
    [Column(ColumnKind.Lookup, Target = ConnectionRoleTable.Table)]
    public const string Record2RoleId = "record2roleid";

    /// <summary>Whether a person made it; the platform adds the same the other way round.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsMaster = "ismaster";

    /// <summary>The same the other way round.</summary>
    [Column(ColumnKind.Lookup, Target = Table)]
    public const string RelatedConnectionId = "relatedconnectionid";

    /// <summary>0 active, 1 inactive.</summary>
    [Column(ColumnKind.State)]
    public const string RecordState = StandardColumns.RecordState;
}
