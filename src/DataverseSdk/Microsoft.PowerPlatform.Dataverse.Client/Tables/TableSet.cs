using System.Collections.Generic;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.Tables;

/// <summary>The tables that one message needs.</summary>
internal sealed class TableSet(IReadOnlyDictionary<string, TableShape> tables)
{
    public TableShape this[string name] => tables.TryGetValue(name ?? string.Empty, out var table)
        ? table
        : throw new DataverseOperationException(string.IsNullOrEmpty(name) ? "A row or reference names no table (LogicalName)." : $"The table '{name}' was not read.");
}
