using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.Http;

/// <summary>What the Web API answered to one request.</summary>
internal sealed record WebApiAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON.</summary>
    /// <exception cref="DataverseOperationException">The body is not JSON.</exception>
    public JsonElement Json
    {
        get
        {
            try
            {
                return JsonSerializer.Deserialize<JsonElement>(Body);
            }
            catch (JsonException exception)
            {
                throw new DataverseOperationException($"The service answered with status {Status} but not with JSON. Check that the address is that of a Dataverse environment.", exception);
            }
        }
    }

    /// <summary>The body as JSON, or an undefined element when there is none.</summary>
    public JsonElement JsonOrNone => Body.Length == 0 ? default : Json;

    /// <summary>The id of the row that the header OData-EntityId names.</summary>
    public Guid EntityId
    {
        get
        {
            var address = Headers.TryGetValue("OData-EntityId", out var found) ? found : string.Empty;
            var open = address.LastIndexOf('(');
            return open >= 0 && Guid.TryParse(address.AsSpan(open + 1).TrimEnd(')'), out var id)
                ? id
                : throw new DataverseOperationException("The service did not name the row in the header OData-EntityId.");
        }
    }
}
