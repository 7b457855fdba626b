using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>The parameters of one SQL statement under construction: every value becomes one, none becomes text.</summary>
internal sealed class SqlText
{
    private readonly List<object> values = [];

    /// <summary>Adds a value and gives the placeholder that stands for it.</summary>
    public string Parameter(object value)
    {
        values.Add(value);
        return FormattableString.Invariant($"@v{values.Count}");
    }

    /// <summary>A list of placeholders in parentheses.</summary>
    public string Parameters(IEnumerable<object> items) => $"({string.Join(", ", items.Select(Parameter))})";

    /// <summary>A command with the statement and all parameters.</summary>
    public SqliteCommand Command(UnitOfWork unit, string sql)
    {
        var command = unit.Command(sql);
        foreach (var (index, value) in values.Index())
        {
            command.Parameters.AddWithValue(FormattableString.Invariant($"@v{index + 1}"), value);
        }

        return command;
    }
}
