namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The customer's company.</summary>
public static class AccountTable
{
    /// <summary>The table.</summary>
    public const string Table = "account";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "accountid";

    /// <summary>Its name.</summary>
    [Column(ColumnKind.Text, Length = 160)]
    public const string Name = "name";

    /// <summary>Its industry.</summary>
    [Column(ColumnKind.Choice)]
    public const string Industry = "industrycode";
}
