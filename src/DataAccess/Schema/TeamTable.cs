namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A team that may own rows.</summary>
public static class TeamTable
{
    /// <summary>The table.</summary>
    public const string Table = "team";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "teamid";

    /// <summary>Its name.</summary>
    [Column(ColumnKind.Text, Length = 160)]
    public const string Name = "name";
}
