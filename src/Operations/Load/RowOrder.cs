namespace BuyingDynamics.Operations.Load;

/// <summary>Orders the rows of a file whose rows point to one another, such as companies to their parent company.</summary>
internal static class RowOrder
{
    /// <summary>
    /// The rows in levels: a row comes after those that it points to, and rows of one level can be written at once. Rows that point in a
    /// circle come last and are refused then.
    /// </summary>
    public static IEnumerable<IReadOnlyList<KeyedRow>> Levels(FileMap map, IReadOnlyList<KeyedRow> rows)
    {
        var parents = map.Columns.Values.Where(value => string.Equals(value.Lookup, map.Table, StringComparison.Ordinal) && value.Column is not null).Select(value => value.Column!).ToList();
        if (parents.Count == 0)
        {
            return [rows];
        }

        var byKey = rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        var children = new Dictionary<KeyedRow, List<KeyedRow>>();
        var waitsFor = new Dictionary<KeyedRow, int>();
        foreach (var row in rows)
        {
            foreach (var parent in parents.Select(column => byKey.GetValueOrDefault(row.Cells[column].Trim())).OfType<KeyedRow>())
            {
                (children.TryGetValue(parent, out var known) ? known : children[parent] = []).Add(row);
                waitsFor[row] = waitsFor.GetValueOrDefault(row) + 1;
            }
        }

        return Levels(rows, children, waitsFor);
    }

    private static IEnumerable<IReadOnlyList<KeyedRow>> Levels(IReadOnlyList<KeyedRow> rows, Dictionary<KeyedRow, List<KeyedRow>> children, Dictionary<KeyedRow, int> waitsFor)
    {
        var level = rows.Where(row => !waitsFor.ContainsKey(row)).ToList();
        while (level.Count > 0)
        {
            yield return level;
            level = [.. level.SelectMany(row => children.GetValueOrDefault(row) ?? []).Where(child => --waitsFor[child] == 0)];
        }

        var circle = rows.Where(row => waitsFor.GetValueOrDefault(row) > 0).ToList();
        if (circle.Count > 0)
        {
            yield return circle;
        }
    }
}
