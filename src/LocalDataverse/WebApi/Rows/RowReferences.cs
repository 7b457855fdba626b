using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using BuyingDynamics.LocalDataverse.WebApi.Reading;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.LocalDataverse.WebApi.Rows;

/// <summary>$ref: relates two rows, or takes them apart.</summary>
public static class RowReferences
{
    /// <summary>PUT to a lookup or POST to a collection, with {"@odata.id": address of the other row}.</summary>
    public static async Task<WebApiAnswer> RelateAsync(WebApiRequest request, EntityReference reference, IEdmNavigationProperty navigation)
    {
        var other = (await request.BodyAsync()).TryGetProperty("@odata.id", out var id)
            ? new RowReader(request).Reference(ValueReader.Text(id, "@odata.id"))
            : throw DataverseFault.BadPayload("The body must be {\"@odata.id\": \"address of the row to relate\"}.");
        var related = SelectionReader.Related(request.Model, request.Catalog.Table(reference.LogicalName), navigation);
        if (!related.LeadsTo(other.LogicalName))
        {
            throw DataverseFault.BadPayload($"'{navigation.Name}' leads to '{related.Rows.Table.LogicalName}', not to '{other.LogicalName}'.");
        }

        if (related.Through is not null)
        {
            request.Execute(new AssociateRequest { Target = reference, Relationship = new Relationship(navigation.Name), RelatedEntities = [other] });
            return WebApiAnswer.Done;
        }

        return related.IsCollection ? Set(request, other, related.Column, reference) : Set(request, reference, related.ParentColumn, other);
    }

    /// <summary>DELETE of a lookup, or of one row of a collection (<paramref name="key"/>).</summary>
    public static WebApiAnswer Separate(WebApiRequest request, EntityReference reference, IEdmNavigationProperty navigation, KeySegment? key)
    {
        var related = SelectionReader.Related(request.Model, request.Catalog.Table(reference.LogicalName), navigation);
        if (!related.IsCollection)
        {
            return Set(request, reference, related.ParentColumn, null);
        }

        var other = key is not null ? RowAddress.Of(related.Rows.Table, key)
            : request.Option("$id") is { } address ? new RowReader(request).Reference(address)
            : throw DataverseFault.BadAddress($"Name the row to take out of '{navigation.Name}': {navigation.Name}(id)/$ref, or {navigation.Name}/$ref?$id=address.");
        if (!related.LeadsTo(other.LogicalName))
        {
            throw DataverseFault.BadAddress($"'{navigation.Name}' leads to '{related.Rows.Table.LogicalName}', not to '{other.LogicalName}'.");
        }

        if (related.Through is not null)
        {
            request.Execute(new DisassociateRequest { Target = reference, Relationship = new Relationship(navigation.Name), RelatedEntities = [other] });
            return WebApiAnswer.Done;
        }

        return Set(request, other, related.Column, null);
    }

    private static WebApiAnswer Set(WebApiRequest request, EntityReference row, string column, EntityReference? value)
    {
        RowWrite.Update(request, new Entity(row.LogicalName) { [column] = value }, row);
        return WebApiAnswer.Done;
    }
}
