using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>
/// Copies of rows and values. The real service serialises every request, so that neither side sees the other's later changes;
/// a copy at the door has the same effect.
/// </summary>
internal static class RowCopy
{
    /// <summary>A copy of a parameter's value; values without state of their own are returned as they are.</summary>
    public static object? Of(object? value) => value switch
    {
        Entity row => Of(row),
        EntityReference reference => Of(reference),
        OptionSetValue option => new OptionSetValue(option.Value),
        Money money => new Money(money.Value),
        EntityCollection rows => Of(rows),
        OptionSetValueCollection options => new OptionSetValueCollection([.. options.Select(option => new OptionSetValue(option.Value))]),
        _ => value,
    };

    /// <summary>A row with copies of its values.</summary>
    public static Entity Of(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion, EntityState = row.EntityState };
        foreach (var (name, value) in row.Attributes)
        {
            copy[name] = Of(value);
        }

        foreach (var (name, value) in row.KeyAttributes)
        {
            copy.KeyAttributes[name] = value;
        }

        foreach (var (name, text) in row.FormattedValues)
        {
            copy.FormattedValues[name] = text;
        }

        foreach (var (relationship, related) in row.RelatedEntities)
        {
            copy.RelatedEntities[relationship] = Of(related);
        }

        return copy;
    }

    private static EntityReference Of(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        foreach (var (name, value) in reference.KeyAttributes)
        {
            copy.KeyAttributes[name] = value;
        }

        return copy;
    }

    private static EntityCollection Of(EntityCollection rows) => new([.. rows.Entities.Select(Of)])
    {
        EntityName = rows.EntityName,
        MoreRecords = rows.MoreRecords,
        PagingCookie = rows.PagingCookie,
        TotalRecordCount = rows.TotalRecordCount,
        TotalRecordCountLimitExceeded = rows.TotalRecordCountLimitExceeded,
    };
}
