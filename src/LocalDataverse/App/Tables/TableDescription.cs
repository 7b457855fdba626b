using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.WebApi.Model;

namespace BuyingDynamics.LocalDataverse.App.Tables;

/// <summary>A table in one language, as the browser app's forms and views need it.</summary>
internal static class TableDescription
{
    /// <summary>The description; <paramref name="may"/> tells what the user may do with rows of the table.</summary>
    public static object Of(WebApiModel model, TableDefinition table, int lcid, Func<AccessRight, bool> may) => new
    {
        table.LogicalName,
        table.EntitySetName,
        table.PrimaryId,
        table.PrimaryName,
        Label = table.Label[lcid],
        CollectionLabel = table.CollectionLabel[lcid],
        table.IsActivity,
        Ownership = table.Ownership.ToString(),
        Columns = table.Columns.Values.OrderBy(column => column.LogicalName, StringComparer.Ordinal).Select(column => Column(model, table, column, lcid)),
        OneToMany = model.Catalog.OneToMany(table.LogicalName).Select(relationship => new
        {
            relationship.SchemaName,
            Table = relationship.ReferencingTable,
            Column = relationship.ReferencingColumn,
            Navigation = relationship.ReferencedNavigation,
        }),
        Privileges = new
        {
            Create = may(AccessRight.Create),
            Read = may(AccessRight.Read),
            Write = may(AccessRight.Write),
            Delete = may(AccessRight.Delete),
        },
    };

    private static object Column(WebApiModel model, TableDefinition table, ColumnDefinition column, int lcid) => new
    {
        column.LogicalName,
        Type = column.Type.ToString(),
        Label = column.Label[lcid],
        Description = column.Description[lcid],
        column.MaxLength,
        Min = column.MinValue,
        Max = column.MaxValue,
        column.Precision,
        Required = column.IsRequired,
        Secured = column.IsSecured,
        ValidForCreate = column.IsValidForCreate,
        ValidForUpdate = column.IsValidForUpdate,
        column.Format,
        DateOnly = column.DateTimeBehavior == DateTimeBehavior.DateOnly || column.IsDateOnlyFormat,
        Behavior = column.Type == ColumnType.DateTime ? column.DateTimeBehavior.ToString() : null,
        Options = column.OptionSet?.Options.Select(option => new { option.Value, Label = option.Label[lcid], option.Color, option.State }) ?? [],
        Targets = model.Lookups(table)
            .Where(lookup => string.Equals(lookup.Column, column.LogicalName, StringComparison.Ordinal))
            .Select(lookup => (lookup, Target: model.Catalog.Table(lookup.Target)))
            .Select(pair => new { Table = pair.lookup.Target, pair.Target.EntitySetName, pair.Target.PrimaryName, Navigation = pair.lookup.Name }),
    };
}
