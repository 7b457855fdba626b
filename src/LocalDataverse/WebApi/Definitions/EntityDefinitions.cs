using System.Text.Json;
using System.Text.RegularExpressions;
using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.WebApi.Definitions;

/// <summary>GET EntityDefinitions, EntityDefinitions(LogicalName='x') and its Attributes: what tables and columns there are.</summary>
public static partial class EntityDefinitions
{
    private static readonly string[] Options = ["$select", "$expand"];

    /// <summary>True when the address is one of these.</summary>
    public static bool Matches(string relativeAddress) => relativeAddress.StartsWith("EntityDefinitions", StringComparison.Ordinal);

    /// <summary>The definitions. $select narrows a table's properties, $expand=Attributes adds its columns.</summary>
    public static WebApiAnswer Answer(WebApiRequest request)
    {
        var match = Address().Match(Uri.UnescapeDataString(request.RelativeAddress.Split('?')[0]));
        if (!match.Success)
        {
            throw DataverseFault.NotOffered("This address below EntityDefinitions", "Offered are EntityDefinitions, EntityDefinitions(LogicalName='x') and EntityDefinitions(LogicalName='x')/Attributes.");
        }

        if (request.Http.Request.Query.Keys.FirstOrDefault(key => key.StartsWith('$') && !Options.Contains(key, StringComparer.Ordinal)) is { } option)
        {
            throw DataverseFault.NotOffered($"{option} on EntityDefinitions", "Use $select and $expand=Attributes.");
        }

        var writer = new DefinitionWriter(request.Option("$select")?.Split(','), Expands(request));
        return WebApiAnswer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{request.ServiceRoot}$metadata#EntityDefinitions");
            if (!match.Groups["name"].Success)
            {
                Write(json, request.Catalog.Tables.Values.OrderBy(table => table.LogicalName, StringComparer.Ordinal), writer.Table);
            }
            else if (match.Groups["attributes"].Success)
            {
                Write(json, request.Catalog.Table(match.Groups["name"].Value).Columns.Values.OrderBy(column => column.LogicalName, StringComparer.Ordinal), DefinitionWriter.Column);
            }
            else
            {
                writer.Properties(json, request.Catalog.Table(match.Groups["name"].Value));
            }

            json.WriteEndObject();
        });
    }

    private static bool Expands(WebApiRequest request) => request.Option("$expand") switch
    {
        null => false,
        var expand when expand.StartsWith("Attributes", StringComparison.Ordinal) => true,
        var expand => throw DataverseFault.NotOffered($"$expand={expand} on EntityDefinitions", "Use $expand=Attributes."),
    };

    private static void Write<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray("value");
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    [GeneratedRegex("^EntityDefinitions(\\(LogicalName='(?<name>[a-z0-9_]+)'\\)(?<attributes>/Attributes)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
