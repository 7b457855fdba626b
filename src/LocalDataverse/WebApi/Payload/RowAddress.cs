using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using BuyingDynamics.LocalDataverse.WebApi.Reading;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Payload;

/// <summary>The row that the part in parentheses names: by id, or by an alternate key.</summary>
public static class RowAddress
{
    /// <summary>The reference to the row; by key, its id is empty.</summary>
    public static EntityReference Of(TableDefinition table, KeySegment segment)
    {
        var reference = new EntityReference(table.LogicalName);
        foreach (var (property, value) in segment.Keys)
        {
            if (value is Guid id && string.Equals(property, table.PrimaryId, StringComparison.Ordinal))
            {
                reference.Id = id;
                continue;
            }

            var column = WebApiNames.Column(table, property)!;
            reference.KeyAttributes[column.LogicalName] = Typed(column, FilterValues.ForColumn(column, value));
        }

        return reference;
    }

    // As a row holds it: a row that is created under this key gets the value.
    private static object Typed(ColumnDefinition column, object value) => value switch
    {
        Guid id when column is { IsLookup: true, Targets: [var target] } => new EntityReference(target, id),
        int option when column.Type is ColumnType.Picklist or ColumnType.State or ColumnType.Status => new OptionSetValue(option),
        decimal amount when column.Type is ColumnType.Money => new Money(amount),
        _ => value,
    };
}
