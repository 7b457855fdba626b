namespace BuyingDynamics.Operations.Load;

/// <summary>Orders the rows of a file whose rows point to one another, such as companies to their parent company.</summary>
internal static class RowOrder
{
    /// <summary>Rows that others point to first; rows that point in a circle stay where they are and are refused later.</summary>
    public static IEnumerable<KeyedRow> ParentsFirst(FileMap map, IReadOnlyList<KeyedRow> rows)
    {
        var parents = map.Columns.Values.Where(value => string.Equals(value.Lookup, map.Table, StringComparison.Ordinal) && value.Column is not null).Select(value => value.Column!).ToList();
        if (parents.Count == 0)
        {
            return rows;
        }

        var byKey = rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        var ordered = new List<KeyedRow>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            Visit(row);
        }

        return ordered;

        void Visit(KeyedRow row)
        {
            if (!visited.Add(row.Key))
            {
                return;
            }

            foreach (var parent in parents.Select(column => byKey.GetValueOrDefault(row.Cells[column].Trim())).OfType<KeyedRow>())
            {
                Visit(parent);
            }

            ordered.Add(row);
        }
    }
}
