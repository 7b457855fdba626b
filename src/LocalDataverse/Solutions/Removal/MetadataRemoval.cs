using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>
/// Removes tables and columns with their data, and what hangs on them: links of other rows to the rows of a table, shares, notes and
/// connections of them, the table's forms, views and charts whoever made them, its privileges, and permissions of columns.
/// </summary>
internal sealed class MetadataRemoval(EnvironmentCore environment, UnitOfWork unit)
{
    /// <summary>Rows that mean nothing without the row they belong to, and the column that names it.</summary>
    private static readonly (string Table, string Column)[] Belonging =
    [
        ("annotation", "objectid"), ("connection", "record1id"), ("connection", "record2id"), ("activityparty", "partyid"), ("activityparty", "activityid"),
    ];

    /// <summary>Rows that name a table, and the column that does.</summary>
    private static readonly (string Table, string Column)[] OfTable =
    [
        ("principalobjectaccess", "objecttypecode"), ("systemform", "objecttypecode"), ("savedquery", "returnedtypecode"), ("savedqueryvisualization", "primaryentitytypecode"),
        ("sdkmessagefilter", "primaryobjecttypecode"), ("fieldpermission", "entityname"),
    ];

    private readonly SystemRows rows = new(environment, unit);

    /// <summary>Removes them; the catalogue in force is the one without them.</summary>
    public void Apply(CatalogueDifference removed)
    {
        foreach (var table in removed.Tables)
        {
            Remove(table);
        }

        foreach (var (table, column) in removed.Columns)
        {
            foreach (var permission in rows.Where("fieldpermission", ["fieldpermissionid"], ("entityname", table.LogicalName), ("attributelogicalname", column.LogicalName)))
            {
                environment.Rows.Delete(unit, "fieldpermission", permission.Id);
            }
        }

        foreach (var table in removed.Columns.Select(column => column.Table.LogicalName).Distinct(StringComparer.Ordinal))
        {
            environment.Rows.DropColumns(unit, environment.Metadata.Table(table));
        }
    }

    private void Remove(TableDefinition table)
    {
        foreach (var (owner, column) in Belonging.Where(belonging => environment.Metadata.Tables.GetValueOrDefault(belonging.Table)?.Find(belonging.Column) is not null))
        {
            Execute($"DELETE FROM {SqlName.Quote(owner)} WHERE {SqlName.Target(column)} = @table", table.LogicalName);
        }

        foreach (var (other, lookup) in LookupsTo(table.LogicalName))
        {
            Execute($"UPDATE {SqlName.Quote(other)} SET {SqlName.Quote(lookup)} = NULL, {SqlName.Target(lookup)} = NULL WHERE {SqlName.Target(lookup)} = @table", table.LogicalName);
        }

        foreach (var (owner, column) in OfTable)
        {
            Execute($"DELETE FROM {SqlName.Quote(owner)} WHERE {SqlName.Quote(column)} = @table", table.LogicalName);
        }

        foreach (var privilege in Enum.GetValues<AccessRight>().Where(right => right != AccessRight.None).Select(right => BaseRows.PrivilegeId(PrivilegeName.For(table, right))))
        {
            foreach (var grant in rows.Where("roleprivileges", ["roleprivilegeid"], ("privilegeid", privilege)))
            {
                environment.Rows.Delete(unit, "roleprivileges", grant.Id);
            }

            environment.Rows.Delete(unit, "privilege", privilege);
        }

        environment.Rows.DropTable(unit, table.LogicalName);
    }

    private IEnumerable<(string Table, string Lookup)> LookupsTo(string table) =>
        from other in environment.Metadata.Tables.Values
        where other.LogicalName is not "activitypointer"
        from column in other.Columns.Values
        where column.IsLookup && (column.Targets.Count == 0 || environment.Snapshot.Metadata.Tables.GetValueOrDefault(other.LogicalName)?.Find(column.LogicalName)?.Targets.Contains(table, StringComparer.Ordinal) == true)
        select (other.LogicalName, column.LogicalName);

    private void Execute(string sql, string table)
    {
        using var command = unit.Command(sql);
        command.Parameters.AddWithValue("@table", table);
        command.ExecuteNonQuery();
    }
}
