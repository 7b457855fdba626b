namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A user's personal settings; its id is the user's.</summary>
public static class UserSettingsTable
{
    /// <summary>The table.</summary>
    public const string Table = "usersettings";

    /// <summary>Whose settings.</summary>
    [Column(ColumnKind.Id)]
    public const string UserId = "systemuserid";

    /// <summary>Language of the user interface as a locale id, 1033 English, 1031 German.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string UiLanguage = "uilanguageid";
}
