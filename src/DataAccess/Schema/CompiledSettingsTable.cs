namespace BuyingDynamics.DataAccess.Schema;

/// <summary>All settings in one row, rebuilt when a settings row changes. Written by the system.</summary>
public static class CompiledSettingsTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_compiledsettings";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_compiledsettingsid";

    /// <summary>Compiled on.</summary>
    [Column(ColumnKind.DateTime)]
    public const string CompiledOn = "bd_compiledon";

    /// <summary>Content.</summary>
    [Column(ColumnKind.Memo, Length = 1048576)]
    public const string Json = "bd_json";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Name = StandardColumns.Name;

    /// <summary>Version.</summary>
    [Column(ColumnKind.Text, Length = 64)]
    public const string Version = "bd_version";

    /// <summary>When the row was created.</summary>
    [Column(ColumnKind.DateTime)]
    public const string CreatedOn = StandardColumns.CreatedOn;

    /// <summary>When the row was last changed.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ModifiedOn = StandardColumns.ModifiedOn;

    /// <summary>0 active, 1 inactive.</summary>
    [Column(ColumnKind.State)]
    public const string RecordState = StandardColumns.RecordState;

    /// <summary>Alternate key on <see cref="Name"/>.</summary>
    [AlternateKey]
    public const string KeyName = "bd_compiledsettings_name";
}
