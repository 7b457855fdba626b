using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// Columns that hold activity parties (to, requiredattendees...): their values are rows of table activityparty, told apart by
/// participationtypemask. Writing such a column replaces its parties.
/// </summary>
internal static class PartyLists
{
    private const string Party = "activityparty";
    private const string Activity = "activityid";
    private const string Participation = "participationtypemask";

    private static readonly Dictionary<string, int> Participations = new(StringComparer.Ordinal)
    {
        ["from"] = 1, ["to"] = 2, ["cc"] = 3, ["bcc"] = 4, ["requiredattendees"] = 5, ["optionalattendees"] = 6,
        ["organizer"] = 7, ["resources"] = 10, ["customers"] = 11, ["partners"] = 12,
    };

    /// <summary>Stores the parties of every party column that the row carries.</summary>
    public static void Write(UnitOfWork unit, RowStore store, MetadataCatalog catalog, TableDefinition table, Entity row)
    {
        foreach (var (name, value) in row.Attributes)
        {
            if (table.Find(name) is not { Type: ColumnType.PartyList } column)
            {
                continue;
            }

            Remove(unit, row.Id, ParticipationOf(column));
            if (value is not null and not EntityCollection)
            {
                throw DataverseFault.WrongValueType(name, StoredValue.Expected(ColumnType.PartyList), value);
            }

            foreach (var party in (value as EntityCollection)?.Entities.ToList() ?? [])
            {
                var stored = new Entity(catalog.Table(Party).LogicalName, Guid.NewGuid());
                stored.Attributes.AddRange(party.Attributes.Where(attribute => attribute.Key is "partyid" or "addressused"));
                stored[Activity] = new EntityReference(table.LogicalName, row.Id);
                stored[Participation] = new OptionSetValue(ParticipationOf(column));
                store.Insert(unit, stored);
            }
        }
    }

    /// <summary>Fills the party columns that are asked for.</summary>
    public static void Read(UnitOfWork unit, RowStore store, Entity row, IEnumerable<ColumnDefinition> asked)
    {
        foreach (var column in asked.Where(column => column.Type == ColumnType.PartyList))
        {
            var parties = Ids(unit, row.Id, ParticipationOf(column))
                .Select(id => store.Find(unit, Party, id, new ColumnSet("partyid", Participation, Activity, "addressused"))!)
                .ToList();
            if (parties.Count > 0)
            {
                row[column.LogicalName] = new EntityCollection(parties) { EntityName = Party };
            }
        }
    }

    /// <summary>Removes all parties of a deleted activity.</summary>
    public static void Delete(UnitOfWork unit, TableDefinition table, Guid id)
    {
        if (table.IsActivity)
        {
            using var command = unit.Command($"DELETE FROM {Party} WHERE {Activity} = @activity");
            command.Parameters.AddWithValue("@activity", StoredValue.Write(id));
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The participationtypemask of the parties in a column.</summary>
    public static int ParticipationOf(ColumnDefinition column) =>
        Participations.TryGetValue(column.LogicalName, out var participation) ? participation : throw DataverseFault.UnknownPartyColumn(column.LogicalName);

    private static void Remove(UnitOfWork unit, Guid activity, int participation)
    {
        using var command = unit.Command($"DELETE FROM {Party} WHERE {Activity} = @activity AND {Participation} = @participation");
        command.Parameters.AddWithValue("@activity", StoredValue.Write(activity));
        command.Parameters.AddWithValue("@participation", participation);
        command.ExecuteNonQuery();
    }

    private static List<Guid> Ids(UnitOfWork unit, Guid activity, int participation)
    {
        using var command = unit.Command($"SELECT activitypartyid FROM {Party} WHERE {Activity} = @activity AND {Participation} = @participation ORDER BY versionnumber");
        command.Parameters.AddWithValue("@activity", StoredValue.Write(activity));
        command.Parameters.AddWithValue("@participation", participation);
        using var reader = command.ExecuteReader();
        var ids = new List<Guid>();
        while (reader.Read())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
