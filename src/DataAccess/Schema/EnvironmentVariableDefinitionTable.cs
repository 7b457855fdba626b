namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A setting that an administrator changes per environment.</summary>
public static class EnvironmentVariableDefinitionTable
{
    /// <summary>The table.</summary>
    public const string Table = "environmentvariabledefinition";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "environmentvariabledefinitionid";

    /// <summary>Its schema name.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string SchemaName = "schemaname";

    /// <summary>The value the solution ships.</summary>
    [Column(ColumnKind.Memo)]
    public const string DefaultValue = "defaultvalue";
}
