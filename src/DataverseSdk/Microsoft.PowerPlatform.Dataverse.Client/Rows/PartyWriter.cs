using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Rows;

/// <summary>Who takes part in an activity: in the SDK one column for each kind of participation, in the Web API one list of all parties.</summary>
internal static class PartyWriter
{
    // The documented values of activityparty.participationtypemask.
    private static readonly Dictionary<string, int> Participations = new(StringComparer.Ordinal)
    {
        ["from"] = 1,
        ["to"] = 2,
        ["cc"] = 3,
        ["bcc"] = 4,
        ["requiredattendees"] = 5,
        ["optionalattendees"] = 6,
        ["organizer"] = 7,
        ["resources"] = 10,
        ["customers"] = 11,
        ["customer"] = 11,
        ["partner"] = 12,
        ["partners"] = 12,
    };

    /// <summary>The collection of an activity's parties.</summary>
    public static string Collection(TableShape table) => $"{table.LogicalName}_activity_parties";

    public static int Participation(string column) => Participations.TryGetValue(column, out var number)
        ? number
        : throw new DataverseOperationException($"The participation of '{column}' is not known; its parties cannot be read or written.");

    /// <summary>The participation as the activity table has it: a phone call's or letter's one sender and receiver, an e-mail's many.</summary>
    public static string Column(TableShape table, int participation) =>
        table.Columns.Values.Where(column => column.Kind == ColumnKind.Parties).Select(column => column.LogicalName)
            .FirstOrDefault(name => Participations.TryGetValue(name, out var number) && number == participation);

    /// <summary>Writes the parties of all given columns as one list.</summary>
    public static void Write(Utf8JsonWriter json, TableShape table, IReadOnlyList<(string Column, object Value)> lists, Action<Entity> writeParty)
    {
        json.WriteStartArray(Collection(table));
        foreach (var (column, value) in lists)
        {
            var rows = value switch
            {
                null => [],
                EntityCollection collection => collection.Entities.ToArray(),
                Entity[] array => array,
                _ => throw ValueForm.Wrong(table.Column(column), value, "Microsoft.Xrm.Sdk.EntityCollection of activityparty"),
            };
            foreach (var row in rows)
                writeParty(Party(row, Participation(column)));
        }

        json.WriteEndArray();
    }

    private static Entity Party(Entity row, int participation)
    {
        var party = new Entity("activityparty");
        party.Attributes.AddRange(row.Attributes.Where(attribute => attribute.Key is "partyid" or "addressused"));
        party["participationtypemask"] = new OptionSetValue(participation);
        return party;
    }
}
