using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using BuyingDynamics.LocalDataverse.WebApi.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Rows;

/// <summary>GET of one row, one of its properties, or what its navigation properties lead to.</summary>
public static class RowRead
{
    /// <summary>The row with what $select and $expand ask for.</summary>
    public static WebApiAnswer Answer(WebApiRequest request, ODataUriParser uri, EntityReference reference) =>
        Answer(request, Selection(request, uri, request.Catalog.Table(reference.LogicalName)), reference, StatusCodes.Status200OK);

    /// <summary>What $select and $expand ask of a row.</summary>
    public static RowSelection Selection(WebApiRequest request, ODataUriParser uri, TableDefinition table)
    {
        QueryOptions.DemandNoneOfCollections(request);
        return new SelectionReader(request.Model).Read(table, QueryOptions.Selection(uri));
    }

    /// <summary>The row with what the selection asks for; <paramref name="status"/> 201 after a create.</summary>
    public static WebApiAnswer Answer(WebApiRequest request, RowSelection selection, EntityReference reference, int status)
    {
        var row = Retrieve(request, reference, RowQuery.Columns(selection));
        if (string.Equals(request.Http.Request.Headers.IfNoneMatch, RowTag.Of(row), StringComparison.Ordinal) && status == StatusCodes.Status200OK)
        {
            return new WebApiAnswer(StatusCodes.Status304NotModified) { Headers = Tagged(row) };
        }

        return Answer(request, new ExpansionReader(request.Model, request.Service).Expand(selection, [row])[0], status);
    }

    /// <summary>One property of the row; 204 when it is empty.</summary>
    public static WebApiAnswer Property(WebApiRequest request, EntityReference reference, string property)
    {
        var table = request.Catalog.Table(reference.LogicalName);
        var column = WebApiNames.Column(table, property)!;
        var row = Retrieve(request, reference, new ColumnSet(column.LogicalName));
        return !row.Contains(column.LogicalName) || row[column.LogicalName] is null
            ? WebApiAnswer.Done
            : WebApiAnswer.Ok(json =>
            {
                json.WriteStartObject();
                json.WriteString("@odata.context", $"{request.ServiceRoot}$metadata#{table.EntitySetName}({row.Id:D})/{property}");
                json.WritePropertyName("value");
                ValueWriter.Write(json, row[column.LogicalName], column);
                json.WriteEndObject();
            });
    }

    /// <summary>The rows or the row that a navigation property leads to; 204 when a lookup is empty.</summary>
    public static WebApiAnswer Navigation(WebApiRequest request, ODataUriParser uri, EntityReference reference, IEdmNavigationProperty navigation)
    {
        var table = request.Catalog.Table(reference.LogicalName);
        var related = SelectionReader.Related(request.Model, table, navigation);
        var row = Retrieve(request, reference, new ColumnSet(related.ParentColumn));
        if (related.IsCollection)
        {
            return CollectionRead.Answer(request, uri, related.Rows.Table, query => ExpansionReader.Restrict(query, related, row.Id));
        }

        if (row.GetAttributeValue<EntityReference>(related.ParentColumn) is not { } target || !related.LeadsTo(target.LogicalName))
        {
            return WebApiAnswer.Done;
        }

        if (!Principal.Is(related.Rows.Table))
        {
            return Answer(request, uri, target);
        }

        return Answer(request, new SelectedRow(Selection(request, uri, Principal.Table), Principal.Row(target.Id), new Dictionary<string, IReadOnlyList<SelectedRow>>(StringComparer.Ordinal)), StatusCodes.Status200OK);
    }

    private static Dictionary<string, string> Tagged(Entity row) =>
        row.RowVersion is null ? new(StringComparer.Ordinal) : new(StringComparer.Ordinal) { ["ETag"] = RowTag.Of(row) };

    private static WebApiAnswer Answer(WebApiRequest request, SelectedRow selected, int status) => new(status)
    {
        Headers = Tagged(selected.Row),
        Json = json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", ContextAddress.Of(request, selected.Selection, isSingle: true));
            new RowWriter(request).Write(json, selected);
            json.WriteEndObject();
        },
    };

    /// <summary>The row as the caller may read it.</summary>
    public static Entity Retrieve(WebApiRequest request, EntityReference reference, ColumnSet columns) =>
        ((RetrieveResponse)request.Execute(new RetrieveRequest { Target = reference, ColumnSet = columns })).Entity;
}
