using System.Text.Json;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>Fills the primary names of references: one query per target table, however many rows.</summary>
internal static class LookupNames
{
    /// <summary>Sets <see cref="EntityReference.Name"/> of every reference whose target exists and has a name.</summary>
    public static void Fill(UnitOfWork unit, MetadataCatalog catalog, IEnumerable<EntityReference> references)
    {
        foreach (var group in references.GroupBy(reference => reference.LogicalName, StringComparer.Ordinal))
        {
            if (catalog.Tables.GetValueOrDefault(group.Key) is { PrimaryName: not null } target)
            {
                var names = Names(unit, target, [.. group.Select(reference => StoredValue.Write(reference.Id)).Distinct(StringComparer.Ordinal)]);
                foreach (var reference in group)
                {
                    reference.Name = names.GetValueOrDefault(StoredValue.Write(reference.Id));
                }
            }
        }
    }

    private static Dictionary<string, string?> Names(UnitOfWork unit, TableDefinition target, string[] ids)
    {
        var id = SqlName.Quote(target.PrimaryId);

        // One id is the usual case when a row is read by itself, and much faster to prepare than a list.
        using var command = unit.Command(
            $"SELECT {id}, {SqlName.Quote(target.PrimaryName!)} FROM {SqlName.Quote(target.LogicalName)} WHERE {id} {(ids.Length == 1 ? "= @ids" : "IN (SELECT value FROM json_each(@ids))")}");
        command.Parameters.AddWithValue("@ids", ids.Length == 1 ? ids[0] : JsonSerializer.Serialize(ids));
        using var reader = command.ExecuteReader();
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (reader.Read())
        {
            names[reader.GetString(0)] = reader.IsDBNull(1) ? null : reader.GetString(1);
        }

        return names;
    }
}
