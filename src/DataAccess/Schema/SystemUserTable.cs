namespace BuyingDynamics.DataAccess.Schema;

/// <summary>One of our own users.</summary>
public static class SystemUserTable
{
    /// <summary>The table.</summary>
    public const string Table = "systemuser";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "systemuserid";

    /// <summary>First and last name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string FullName = "fullname";

    /// <summary>Whether the user may no longer sign in.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsDisabled = "isdisabled";
}
