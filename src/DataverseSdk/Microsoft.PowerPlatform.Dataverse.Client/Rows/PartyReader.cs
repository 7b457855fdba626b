using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Rows;

/// <summary>Reads one party of an activity.</summary>
internal static class PartyReader
{
    public static Entity Read(JsonElement json)
    {
        var party = new Entity("activityparty");
        if (json.TryGetProperty("activitypartyid", out var id) && id.TryGetGuid(out var own))
        {
            party.Id = own;
            party["activitypartyid"] = own;
        }

        if (json.TryGetProperty("participationtypemask", out var participation) && participation.ValueKind == JsonValueKind.Number)
            party["participationtypemask"] = new OptionSetValue(participation.GetInt32());
        if (json.TryGetProperty("addressused", out var address) && address.ValueKind == JsonValueKind.String)
            party["addressused"] = address.GetString();
        if (json.TryGetProperty("_partyid_value", out var partner) && partner.ValueKind == JsonValueKind.String)
            party["partyid"] = new EntityReference(Text(json, "_partyid_value@Microsoft.Dynamics.CRM.lookuplogicalname"), partner.GetGuid())
            {
                Name = Text(json, "_partyid_value@OData.Community.Display.V1.FormattedValue"),
            };
        return party;
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
