using System.Text.Json;
using System.Text.RegularExpressions;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.WebApi.Definitions;

/// <summary>GET EntityDefinitions, EntityDefinitions(LogicalName='x') and its parts: what tables, columns, relationships and keys there are.</summary>
public static partial class EntityDefinitions
{
    private const string Offer = "Offered are EntityDefinitions, EntityDefinitions(LogicalName='x'), its Attributes, ManyToOneRelationships, OneToManyRelationships, ManyToManyRelationships and Keys, one of the Attributes or Keys by its LogicalName, a choice with its options as its own type, and the Attributes of type DateTimeAttributeMetadata.";
    private static readonly string[] Options = ["$select", "$expand"];

    /// <summary>True when the address is one of these.</summary>
    public static bool Matches(string relativeAddress) => relativeAddress.StartsWith("EntityDefinitions", StringComparison.Ordinal);

    /// <summary>The definitions. $select narrows a table's properties, $expand adds its parts, which are always whole.</summary>
    public static WebApiAnswer Answer(WebApiRequest request)
    {
        var match = Address().Match(Uri.UnescapeDataString(request.RelativeAddress.Split('?')[0]));
        if (!match.Success)
        {
            throw DataverseFault.NotOffered("This address below EntityDefinitions", Offer);
        }

        if (request.Http.Request.Query.Keys.FirstOrDefault(key => key.StartsWith('$') && !Options.Contains(key, StringComparer.Ordinal)) is { } option)
        {
            throw DataverseFault.NotOffered($"{option} on EntityDefinitions", "Use $select and $expand.");
        }

        var writer = new DefinitionWriter(request, request.Option("$select")?.Split(','), match.Groups["cast"].Success ? [] : Expanded(request.Option("$expand")));
        var table = match.Groups["name"].Success ? request.Catalog.Table(match.Groups["name"].Value) : null;
        var one = match.Groups["one"].Success ? One(request, table!, match.Groups["part"].Value, match.Groups["one"].Value, match.Groups["cast"].Value) : null;
        return WebApiAnswer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{request.ServiceRoot}$metadata#EntityDefinitions");
            if (table is null)
            {
                List(json, () => Each(request.Catalog.Tables.Values.OrderBy(known => known.LogicalName, StringComparer.Ordinal), known => writer.Table(json, known)));
            }
            else if (one is not null)
            {
                one(json);
            }
            else if (match.Groups["part"].Success)
            {
                List(json, () => Part(json, request, table, match.Groups["part"].Value, match.Groups["type"].Value));
            }
            else
            {
                writer.Properties(json, table);
            }

            json.WriteEndObject();
        });
    }

    private static void Part(Utf8JsonWriter json, WebApiRequest request, TableDefinition table, string part, string type)
    {
        if (type.Length > 0)
        {
            Each(table.Columns.Values.Where(column => column.Type == ColumnType.DateTime), column => DefinitionWriter.Column(json, column));
            return;
        }

        (TableParts.Find(part) ?? throw DataverseFault.NotOffered($"'{part}' of a table", Offer)).Write(json, request, table);
    }

    private static Action<Utf8JsonWriter> One(WebApiRequest request, TableDefinition table, string part, string name, string cast) => part switch
    {
        "Attributes" when cast.Length > 0 && table.Find(name) is { } column => string.Equals(column.Type.ToString(), cast, StringComparison.Ordinal)
            ? json => ChoiceDefinition.Write(json, column)
            : throw DataverseFault.NotOffered($"'{name}' as {cast}AttributeMetadata", Offer),
        "Attributes" when table.Find(name) is { } column => json => DefinitionWriter.ColumnProperties(json, column),
        "Keys" when table.Keys.FirstOrDefault(key => string.Equals(key.LogicalName, name, StringComparison.Ordinal)) is { } key => json => TableParts.KeyProperties(json, request, table, key),
        _ => throw DataverseFault.ResourceNotFound($"{part}(LogicalName='{name}') of {table.LogicalName}"),
    };

    private static List<string> Expanded(string? expand)
    {
        if (expand is null)
        {
            return [];
        }

        // What is selected within an expansion is not heeded: parts are whole.
        var names = Nested().Replace(expand, string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.FirstOrDefault(name => TableParts.Find(name) is null) is { } unknown
            ? throw DataverseFault.NotOffered($"$expand={unknown} on EntityDefinitions", Offer)
            : [.. names];
    }

    private static void List(Utf8JsonWriter json, Action items)
    {
        json.WriteStartArray("value");
        items();
        json.WriteEndArray();
    }

    private static void Each<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (var item in items)
        {
            write(item);
        }
    }

    [GeneratedRegex("^EntityDefinitions(\\(LogicalName='(?<name>[a-z0-9_]+)'\\)(/(?<part>[A-Za-z]+)(\\(LogicalName='(?<one>[A-Za-z0-9_]+)'\\)(/Microsoft\\.Dynamics\\.CRM\\.(?<cast>[A-Za-z]+)AttributeMetadata)?|/(?<type>Microsoft\\.Dynamics\\.CRM\\.DateTimeAttributeMetadata))?)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex("\\([^()]*\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nested();
}
