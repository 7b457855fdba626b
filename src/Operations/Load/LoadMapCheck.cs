using System.Text.RegularExpressions;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.Operations.Load;

/// <summary>Holds a mapping against the files and the tables before anything is written.</summary>
public static class LoadMapCheck
{
    /// <summary>Refuses a mapping that names a column that does not exist, on either side.</summary>
    /// <exception cref="LoadStopException">Names what is missing.</exception>
    public static void Check(FileMap map, CsvTable file, MetadataCatalog catalog)
    {
        if (!catalog.Tables.TryGetValue(map.Table, out var table))
        {
            throw new LoadStopException($"The mapping of {map.File} names table '{map.Table}', which this environment does not have. Check the logical name.");
        }

        foreach (var (name, value) in map.Columns)
        {
            if (table.Find(name) is not { } column)
            {
                throw new LoadStopException($"The mapping of {map.File} names column '{name}', which table '{map.Table}' does not have. Check the logical name.");
            }

            if (new[] { value.Column, value.Value, value.Template }.Count(source => source is not null) != 1)
            {
                throw new LoadStopException($"The mapping of {map.File} must give column '{name}' exactly one of column, value and template.");
            }

            Check(map, value, column, catalog);
        }

        if (map.Close is not null && !string.Equals(map.Table, "opportunity", StringComparison.Ordinal))
        {
            throw new LoadStopException($"The mapping of {map.File} has \"close\", which only table 'opportunity' takes.");
        }

        var needed = map.Columns.Values.SelectMany(RowSource.Columns)
            .Append(map.Key)
            .Concat(map.Corrections.Keys)
            .Concat(map.Close is { } close ? new[] { close.Column, close.Date, close.Value }.OfType<string>() : []);
        if (needed.FirstOrDefault(column => !file.Header.Contains(column, StringComparer.Ordinal)) is { } missing)
        {
            var separator = file.Header is [var only] && only.Contains(';', StringComparison.Ordinal) ? " Its cells are separated by semicolons: save it with commas." : string.Empty;
            throw new LoadStopException($"{map.File} has no column '{missing}', which the mapping names. Its columns are {string.Join(", ", file.Header)}.{separator}");
        }
    }

    private static void Check(FileMap map, ValueMap value, ColumnDefinition column, MetadataCatalog catalog)
    {
        var name = column.LogicalName;
        if (column.IsLookup && (value.Lookup is null || !column.Targets.Contains(value.Lookup, StringComparer.Ordinal)))
        {
            throw new LoadStopException($"The mapping of {map.File} must say with \"lookup\" to which table '{name}' points: {string.Join(", ", column.Targets)}.");
        }

        if (column.Type == ColumnType.PartyList && (value.Lookup is null || !catalog.Tables.ContainsKey(value.Lookup)))
        {
            throw new LoadStopException($"The mapping of {map.File} must say with \"lookup\" of which table the participants in '{name}' are, such as contact.");
        }

        if (value.Lookup is not null && !column.IsLookup && column.Type != ColumnType.PartyList)
        {
            throw new LoadStopException($"The mapping of {map.File} has \"lookup\" for column '{name}', which is of type {column.Type}. Leave it out.");
        }

        if (value.Scale is not null && column.Type is not (ColumnType.Money or ColumnType.Decimal or ColumnType.Double or ColumnType.Integer))
        {
            throw new LoadStopException($"The mapping of {map.File} has \"scale\" for column '{name}', which is of type {column.Type}. Only numbers can be scaled.");
        }

        if (value.Match is { } pattern && !IsPattern(pattern))
        {
            throw new LoadStopException($"The mapping of {map.File} has \"match\" for column '{name}' with '{pattern}', which is no regular expression.");
        }
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
