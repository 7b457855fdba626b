using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Batches;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Payload;

/// <summary>Reads a JSON object as a row: properties, and lookups by nav@odata.bind.</summary>
public sealed class RowReader(WebApiRequest request)
{
    private const string Bind = "@odata.bind";
    private const string TypeAnnotation = "@odata.type";

    /// <summary>The row that the object describes.</summary>
    public Entity Read(JsonElement body, TableDefinition table)
    {
        var row = new Entity(table.LogicalName);
        foreach (var property in body.EnumerateObject())
        {
            if (property.NameEquals(TypeAnnotation))
            {
                DemandType(table, property.Value);
            }
            else if (table.IsActivity && string.Equals(property.Name, ActivityParties.NameFor(table), StringComparison.Ordinal))
            {
                ActivityParties.Set(row, table, property.Value, party => Read(party, request.Catalog.Table(ActivityParties.Table)));
            }
            else if (property.Name.EndsWith(Bind, StringComparison.Ordinal))
            {
                SetLookup(row, table, property.Name[..^Bind.Length], property.Value);
            }
            else if (!property.Name.Contains('@', StringComparison.Ordinal))
            {
                SetColumn(row, table, property);
            }
        }

        return row;
    }

    /// <summary>The row that an address such as "/accounts(id)" names.</summary>
    public EntityReference Reference(string address)
    {
        return Path(address) is [EntitySetSegment set, KeySegment key]
            ? RowAddress.Of(request.Model.TableOf(set.EntitySet.EntityType()), key)
            : throw DataverseFault.BadPayload($"'{address}' does not name a row. Write the collection and the id, such as /accounts(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11).");
    }

    private List<ODataPathSegment> Path(string address)
    {
        try
        {
            return Relative(address) is { } relative ? [.. request.Parser(relative).ParsePath()] : [];
        }
        catch (ODataException unknown)
        {
            throw DataverseFault.BadPayload($"'{address}' does not name a row: {unknown.Message}");
        }
    }

    private string? Relative(string address)
    {
        if (address.StartsWith('$'))
        {
            return BatchAddress.Row(address, request.ContentIds);
        }

        if (address.StartsWith(request.ServiceRoot.AbsoluteUri, StringComparison.OrdinalIgnoreCase))
        {
            return address[request.ServiceRoot.AbsoluteUri.Length..];
        }

        var relative = address.StartsWith($"{WebApiRequest.RootPath}/", StringComparison.Ordinal) ? address[WebApiRequest.RootPath.Length..] : address;
        return relative.Contains("://", StringComparison.Ordinal) ? null : relative.TrimStart('/');
    }

    private static void DemandType(TableDefinition table, JsonElement type)
    {
        var name = ValueReader.Text(type, TypeAnnotation).TrimStart('#');
        if (!string.Equals(name, $"{WebApiModel.Namespace}.{table.LogicalName}", StringComparison.Ordinal))
        {
            throw DataverseFault.BadPayload($"{TypeAnnotation} is '{name}', but the row is one of '{WebApiModel.Namespace}.{table.LogicalName}'. Correct it, or leave it out.");
        }
    }

    private void SetColumn(Entity row, TableDefinition table, JsonProperty property)
    {
        var column = WebApiNames.Column(table, property.Name);
        if (column is { IsLookup: false, Type: not ColumnType.PartyList })
        {
            var value = ValueReader.Read(property.Value, property.Name, column);
            row[column.LogicalName] = value;
            if (value is Guid id && string.Equals(column.LogicalName, table.PrimaryId, StringComparison.Ordinal))
            {
                row.Id = id;
            }

            return;
        }

        if (column is { IsLookup: true })
        {
            throw DataverseFault.BadPayload($"'{property.Name}' can only be read. Write the lookup as \"{column.LogicalName}{Bind}\": \"/collection(id)\", or null to clear it.");
        }

        if (Lookups(table, property.Name) is [var lookup, ..] && property.Value.ValueKind == JsonValueKind.Null)
        {
            row[lookup.Column] = null;
            return;
        }

        throw property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && IsNavigation(table, property.Name)
            ? DataverseFault.NotOffered($"Creating related rows under '{property.Name}' in one request", $"Create them with requests of their own, or refer to existing ones by {property.Name}{Bind}.")
            : DataverseFault.UnknownProperty(table.LogicalName, property.Name);
    }

    private void SetLookup(Entity row, TableDefinition table, string navigation, JsonElement value)
    {
        var lookups = Lookups(table, navigation);
        if (lookups.Count == 0)
        {
            throw DataverseFault.UnknownProperty(table.LogicalName, navigation);
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            row[lookups[0].Column] = null;
            return;
        }

        var reference = Reference(ValueReader.Text(value, navigation + Bind));
        row[lookups[0].Column] = lookups.Exists(lookup => string.Equals(lookup.Target, reference.LogicalName, StringComparison.Ordinal))
            ? reference
            : throw DataverseFault.BadPayload($"'{navigation}' leads to {string.Join(" or ", lookups.Select(lookup => lookup.Target))}, not to '{reference.LogicalName}'.");
    }

    private List<LookupNavigation> Lookups(TableDefinition table, string navigation) =>
        [.. request.Model.Lookups(table).Where(lookup => string.Equals(lookup.Name, navigation, StringComparison.Ordinal))];

    private bool IsNavigation(TableDefinition table, string name) =>
        Lookups(table, name).Count > 0
        || request.Catalog.OneToMany(table.LogicalName).Any(relationship => string.Equals(relationship.ReferencedNavigation, name, StringComparison.Ordinal));
}
