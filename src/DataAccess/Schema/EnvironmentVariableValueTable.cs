namespace BuyingDynamics.DataAccess.Schema;

/// <summary>An environment's own value of a variable.</summary>
public static class EnvironmentVariableValueTable
{
    /// <summary>The table.</summary>
    public const string Table = "environmentvariablevalue";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "environmentvariablevalueid";

    /// <summary>The variable.</summary>
    [Column(ColumnKind.Lookup, Target = EnvironmentVariableDefinitionTable.Table)]
    public const string DefinitionId = "environmentvariabledefinitionid";

    /// <summary>The value that replaces the default.</summary>
    [Column(ColumnKind.Memo)]
    public const string Value = "value";
}
