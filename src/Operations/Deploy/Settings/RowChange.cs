using BuyingDynamics.DataAccess.Restoring;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Deploy.Settings;

/// <summary>What is to be done with one shipped row.</summary>
/// <param name="Key">Table and key of the row in its file.</param>
/// <param name="IsNew">Whether the row is to be created.</param>
/// <param name="Row">What is to be written; null or without columns for nothing.</param>
/// <param name="Shipped">The row as it is shipped now.</param>
/// <param name="Kept">What stays as customers changed it, a line each.</param>
internal sealed record RowChange(string Key, bool IsNew, Entity? Row, IReadOnlyDictionary<string, string> Shipped, IReadOnlyList<string> Kept)
{
    /// <summary>Three states meet: what is shipped, what is stored, what was shipped when the row was last loaded.</summary>
    public static RowChange Of(string key, Entity shipped, IReadOnlyList<string> columns, Func<Entity, Entity?> find, ShippedValues values)
    {
        var ours = columns.ToDictionary(column => column, column => RowText.Of(Value(shipped, column)), StringComparer.Ordinal);
        var before = values.Of(key);
        if (find(shipped) is not { } stored)
        {
            return before is null
                ? new RowChange(key, IsNew: true, shipped, ours, [])
                : new RowChange(key, IsNew: false, Row: null, ours, [$"{key}: deleted here, stays deleted"]);
        }

        var row = new Entity(shipped.LogicalName, stored.Id);
        var kept = new List<string>();
        foreach (var column in columns)
        {
            var theirs = RowText.Of(Value(stored, column));
            if (string.Equals(theirs, ours[column], StringComparison.Ordinal))
            {
                continue;
            }

            if (before is not null && before.TryGetValue(column, out var old) && string.Equals(theirs, old, StringComparison.Ordinal))
            {
                row[column] = Value(shipped, column);
            }
            else
            {
                kept.Add($"{key}, {column}: {Shown(theirs)} stays (shipped: {Shown(ours[column])})");
            }
        }

        return new RowChange(key, IsNew: false, row, ours, kept);
    }

    /// <summary>A value of a row; an empty text is no value on the platform.</summary>
    public static object? Value(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) && value is not "" ? value : null;

    private static string Shown(string text) => text.Length > 2 ? text[2..] : "empty";
}
