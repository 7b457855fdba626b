using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Payload;

/// <summary>
/// Who takes part in an activity, as a body carries it: the one deep insert that is taken, because the Web API has no other way. The
/// parties of a body are all parties of the activity, as on the platform.
/// </summary>
internal static class ActivityParties
{
    /// <summary>The table of the parties.</summary>
    public const string Table = "activityparty";

    private const string Participation = "participationtypemask";

    /// <summary>The collection of an activity's parties, such as appointment_activity_parties.</summary>
    public static string NameFor(TableDefinition table) => table.LogicalName + "_activity_parties";

    /// <summary>Puts the parties into the columns of their participation; columns without any are emptied.</summary>
    public static void Set(Entity row, TableDefinition table, JsonElement parties, Func<JsonElement, Entity> read)
    {
        if (parties.ValueKind != JsonValueKind.Array)
        {
            throw DataverseFault.BadPayload($"'{NameFor(table)}' takes a list of parties, each with {Participation} and partyid_table@odata.bind.");
        }

        var columns = table.Columns.Values.Where(column => column.Type == ColumnType.PartyList).ToDictionary(PartyLists.ParticipationOf, column => column.LogicalName);
        foreach (var column in columns.Values)
        {
            row[column] = new EntityCollection { EntityName = Table };
        }

        foreach (var party in parties.EnumerateArray().Select(read))
        {
            var participation = party.GetAttributeValue<OptionSetValue>(Participation)?.Value ?? 0;
            var column = columns.GetValueOrDefault(participation)
                ?? throw DataverseFault.BadPayload($"{table.LogicalName} has no parties of {Participation} {participation}.");
            ((EntityCollection)row[column]).Entities.Add(party);
        }
    }
}
