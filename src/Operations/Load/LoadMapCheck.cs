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

            if (column.IsLookup && (value.Lookup is null || !column.Targets.Contains(value.Lookup, StringComparer.Ordinal)))
            {
                throw new LoadStopException($"The mapping of {map.File} must say with \"lookup\" to which table '{name}' points: {string.Join(", ", column.Targets)}.");
            }
        }

        var needed = map.Columns.Values.SelectMany(RowSource.Columns)
            .Append(map.Key)
            .Concat(map.Corrections.Keys)
            .Concat(map.Close is { } close ? new[] { close.Column, close.Date, close.Value }.OfType<string>() : []);
        if (needed.FirstOrDefault(column => !file.Header.Contains(column, StringComparer.Ordinal)) is { } missing)
        {
            throw new LoadStopException($"{map.File} has no column '{missing}', which the mapping names. Its columns are {string.Join(", ", file.Header)}.");
        }
    }
}
