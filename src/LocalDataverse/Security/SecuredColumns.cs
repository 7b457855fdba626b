using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Security;

/// <summary>Column security on reading: what the user may not see is left out of the row, also when it was joined from another table.</summary>
internal static class SecuredColumns
{
    /// <summary>Removes the values of columns that the principal may not read.</summary>
    public static void LeaveOut(Principal principal, MetadataCatalog metadata, Entity row)
    {
        if (principal.IsAdministrator)
        {
            return;
        }

        foreach (var (name, value) in row.Attributes.ToList())
        {
            var (table, column) = value is AliasedValue aliased ? (aliased.EntityLogicalName, aliased.AttributeLogicalName) : (row.LogicalName, name);
            if (table is not null
                && metadata.Tables.GetValueOrDefault(table) is { } definition
                && definition.Find(column) is { IsSecured: true } secured
                && !principal.PermissionOn(definition, secured).Read)
            {
                row.Attributes.Remove(name);
            }
        }
    }
}
