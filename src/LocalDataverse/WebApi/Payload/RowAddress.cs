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
            reference.KeyAttributes[column.LogicalName] = FilterValues.ForColumn(column, value);
        }

        return reference;
    }
}
