using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>
/// The Web API replaces all parties of an activity at once, the SDK those of one participation. An update that sets some party columns therefore
/// carries the others along as they are.
/// </summary>
internal static class ActivityPartyMerge
{
    public static async Task<Entity> WithOtherPartiesAsync(Entity row, TableShape table, WebApiSession session, CancellationToken cancellation)
    {
        if (!table.IsActivity || !row.Attributes.Keys.Any(column => table.Find(column)?.Kind == ColumnKind.Parties))
            return row;
        var stored = await session.RequireAsync(
            WebApiCall.Get($"{RowAddress.Of(table, row)}?$select={table.PrimaryId}&$expand={PartyWriter.Collection(table)}").With("Prefer", "odata.include-annotations=\"*\""),
            cancellation).ConfigureAwait(false);
        var merged = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion, KeyAttributes = row.KeyAttributes };
        merged.Attributes.AddRange(row.Attributes);
        foreach (var (column, value) in new RowReader(table).Read(stored.Json).Attributes.Where(attribute => attribute.Value is EntityCollection && !row.Contains(attribute.Key)))
            merged[column] = value;
        return merged;
    }
}
