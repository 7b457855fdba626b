using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>Reads the related rows that $expand asks for: one query for each expansion and page of rows, with the caller's rights.</summary>
public sealed class ExpansionReader(WebApiModel model, IOrganizationService service)
{
    // Ids in one condition; keeps the SQL and its parameters bounded.
    private const int IdsPerQuery = 500;

    /// <summary>The rows with what their selection expands.</summary>
    public IReadOnlyList<SelectedRow> Expand(RowSelection selection, IReadOnlyList<Entity> rows)
    {
        var expansions = selection.Expansions
            .Select(expansion => (expansion.Navigation, Related: Related(expansion, rows), expansion))
            .ToList();
        return [.. rows.Select(row => new SelectedRow(selection, row, expansions.ToDictionary(
            item => item.Navigation,
            item => ParentKey(item.expansion, row) is { } key ? (IReadOnlyList<SelectedRow>)[.. item.Related[key]] : [],
            StringComparer.Ordinal)))];
    }

    private ILookup<Guid, SelectedRow> Related(Expansion expansion, IReadOnlyList<Entity> rows)
    {
        var keys = rows.Select(row => ParentKey(expansion, row)).OfType<Guid>().Distinct().ToList();
        var found = Principal.Is(expansion.Rows.Table)
            ? keys.ConvertAll(Principal.Row)
            : keys.Chunk(IdsPerQuery).SelectMany(chunk => Read(expansion, chunk)).ToList();
        var related = Expand(expansion.Rows, found)
            .GroupBy(row => Key(row.Row, expansion.Column))
            .SelectMany(group => expansion.Top is { } top ? group.Take(top) : group);
        return related.ToLookup(row => Key(row.Row, expansion.Column));
    }

    /// <summary>Narrows a query to the rows that are related to these.</summary>
    public static void Restrict(QueryExpression query, Expansion expansion, params Guid[] keys)
    {
        if (expansion.Through is not { } intersect)
        {
            query.Criteria.AddCondition(expansion.Column, ConditionOperator.In, [.. keys.Cast<object>()]);
            return;
        }

        var table = expansion.Rows.Table;
        var parent = Intersect.Column(intersect.Other(table.LogicalName)!);
        var link = query.AddLink(intersect.Table, table.PrimaryId, Intersect.Column(table.LogicalName));
        link.EntityAlias = intersect.Table;
        link.Columns = new ColumnSet(parent);
        link.LinkCriteria.AddCondition(parent, ConditionOperator.In, [.. keys.Cast<object>()]);
    }

    private IEnumerable<Entity> Read(Expansion expansion, Guid[] keys)
    {
        var query = RowQuery.Of(model, expansion.Rows, expansion.Filter, expansion.Order, expansion.Through is null ? expansion.Column : expansion.Rows.Table.PrimaryId);
        Restrict(query, expansion, keys);
        query.PageInfo = new PagingInfo { Count = WebApiPreferences.GreatestPage, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }

    // A lookup to several tables is followed only where it points to the expansion's own.
    private static Guid? ParentKey(Expansion expansion, Entity row)
    {
        if (expansion.IsCollection)
        {
            return row.Id;
        }

        return row.GetAttributeValue<EntityReference>(expansion.ParentColumn) is { } reference && expansion.LeadsTo(reference.LogicalName) ? reference.Id : null;
    }

    private static Guid Key(Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        EntityReference reference => reference.Id,
        AliasedValue { Value: EntityReference reference } => reference.Id,
        AliasedValue { Value: Guid id } => id,
        Guid id => id,
        _ => row.Id,
    };
}
