namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Something we sell.</summary>
public static class ProductTable
{
    /// <summary>The table.</summary>
    public const string Table = "product";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "productid";

    /// <summary>Its name.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Name = "name";
}
