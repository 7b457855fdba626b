namespace BuyingDynamics.LocalDataverse.WebApi.Definitions;

/// <summary>GET of the service root: the collections there are.</summary>
public static class ServiceDocument
{
    /// <summary>The document.</summary>
    public static WebApiAnswer Answer(WebApiRequest request) => WebApiAnswer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", $"{request.ServiceRoot}$metadata");
        json.WriteStartArray("value");
        foreach (var set in request.Catalog.Tables.Values.Select(table => table.EntitySetName).Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", set);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", set);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
