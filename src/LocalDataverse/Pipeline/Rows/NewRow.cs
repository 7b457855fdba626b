using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>Turns the Target of a create into the row that is stored: checked, with defaults, owner, state, currency and stamps.</summary>
internal static class NewRow
{
    /// <summary>The complete row. <paramref name="target"/> stays as the caller and the plugins left it.</summary>
    public static Entity From(MessageCall call, TableDefinition table, Entity target)
    {
        var row = new Entity(table.LogicalName, target.Id);
        foreach (var (name, value) in target.Attributes)
        {
            var column = table.Find(name) ?? throw DataverseFault.UnknownColumn(table.LogicalName, name);
            if (ManagedColumns.IsKept(call, column, forCreate: true) || value is null)
            {
                continue;
            }

            if (!call.Principal.PermissionOn(table, column).Create)
            {
                throw DataverseFault.ColumnSecured(table.LogicalName, name, call.Principal.Name, "set");
            }

            ColumnChecks.Value(table, column, value, call.Principal.Language);
            row[name] = value;
        }

        Defaults(table, row);
        FullName.Complete(table, row, stored: null);
        RowState.OfNew(table, row);
        LookupChecks.All(call, table, row);
        if (table.Ownership == OwnershipType.User && table.Find("ownerid") is not null)
        {
            RowOwnership.Set(call, table, row, row.GetAttributeValue<EntityReference>("ownerid") ?? new EntityReference("systemuser", call.Caller.UserId));
        }

        RowMoney.Complete(call, table, row, stored: null);
        RowStamps.Created(call, table, row, row.GetAttributeValue<DateTime?>("overriddencreatedon"));
        Required(call, table, row);
        EnsureCreateReaches(call, table, row);
        return row;
    }

    private static void Defaults(TableDefinition table, Entity row)
    {
        foreach (var column in table.Columns.Values)
        {
            if (column.DefaultValue is not null && !row.Contains(column.LogicalName) && column.Type is not (ColumnType.State or ColumnType.Status))
            {
                row[column.LogicalName] = DefaultOf(column);
            }
        }
    }

    private static object DefaultOf(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Picklist => new OptionSetValue(Convert.ToInt32(column.DefaultValue, System.Globalization.CultureInfo.InvariantCulture)),
        ColumnType.Boolean => column.DefaultValue is bool flag ? flag : Convert.ToInt32(column.DefaultValue, System.Globalization.CultureInfo.InvariantCulture) == 1,
        ColumnType.Money => new Money(Convert.ToDecimal(column.DefaultValue, System.Globalization.CultureInfo.InvariantCulture)),
        ColumnType.Decimal => Convert.ToDecimal(column.DefaultValue, System.Globalization.CultureInfo.InvariantCulture),
        ColumnType.Double => Convert.ToDouble(column.DefaultValue, System.Globalization.CultureInfo.InvariantCulture),
        ColumnType.Integer => Convert.ToInt32(column.DefaultValue, System.Globalization.CultureInfo.InvariantCulture),
        _ => column.DefaultValue!,
    };

    private static void Required(MessageCall call, TableDefinition table, Entity row)
    {
        foreach (var column in table.Columns.Values.Where(column => column.IsSystemRequired && !string.Equals(column.LogicalName, table.PrimaryId, StringComparison.Ordinal)))
        {
            if (row.GetAttributeValue<object>(column.LogicalName) is null)
            {
                throw DataverseFault.RequiredColumnEmpty(table.LogicalName, column.LogicalName, column.Label[call.Principal.Language]);
            }
        }
    }

    private static void EnsureCreateReaches(MessageCall call, TableDefinition table, Entity row)
    {
        if (call.Principal.ScopeOf(table, AccessRight.Create) is { } scope && !RowAccess.Reaches(scope, row))
        {
            throw DataverseFault.CreateOutsideDepth(PrivilegeName.For(table, AccessRight.Create), call.Principal.Name, table.LogicalName);
        }
    }
}
