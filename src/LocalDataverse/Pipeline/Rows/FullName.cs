using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>The platform composes the full name of people from first and last name.</summary>
internal static class FullName
{
    /// <summary>Sets fullname when one of its parts is written; <paramref name="stored"/> is the row as it was, null for a new one.</summary>
    public static void Complete(TableDefinition table, Entity row, Entity? stored)
    {
        if (table.Find("fullname") is { MaxLength: var length } && table.Find("firstname") is not null && (row.Contains("firstname") || row.Contains("lastname")))
        {
            var name = $"{Part(row, stored, "firstname")} {Part(row, stored, "lastname")}".Trim();
            row["fullname"] = length is { } maximum && name.Length > maximum ? name[..maximum] : name;
        }
    }

    private static string? Part(Entity row, Entity? stored, string column) =>
        (row.Contains(column) ? row : stored)?.GetAttributeValue<string>(column);
}
