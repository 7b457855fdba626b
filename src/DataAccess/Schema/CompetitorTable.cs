namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Somebody else whom the customer may choose.</summary>
public static class CompetitorTable
{
    /// <summary>The table.</summary>
    public const string Table = "competitor";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "competitorid";

    /// <summary>Its name.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Name = "name";
}
