namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A role that a row plays in a connection.</summary>
public static class ConnectionRoleTable
{
    /// <summary>The table.</summary>
    public const string Table = "connectionrole";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "connectionroleid";

    /// <summary>Its category: the customer's people, our own, and others.</summary>
    [Column(ColumnKind.Choice)]
    public const string Category = "category";

    /// <summary>Its name.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Name = "name";
}
