using System.Text.Json;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>What the caller may read of a table, as a predicate.</summary>
internal static class VisibilitySql
{
    private const int ReadAccess = 1;

    /// <summary>The predicate, or null when every row may be read.</summary>
    public static string? For(QueryPlan plan, PlannedNode node)
    {
        var scope = plan.Caller.Visibility.ReadScope(node.Table);
        if (scope.All)
        {
            return null;
        }

        var alternatives = new List<string>();
        AddMembership(alternatives, plan, node, "ownerid", scope.OwnerIds);
        AddMembership(alternatives, plan, node, BusinessUnitColumn(node.Table), scope.BusinessUnitIds);
        if (scope.SharedWith.Count > 0)
        {
            alternatives.Add(Shared(plan, node, scope));
        }

        return alternatives.Count == 0 ? "0" : $"({string.Join(" OR ", alternatives)})";
    }

    // Users, teams and roles belong to a business unit by their own lookup; a business unit to itself.
    private static string BusinessUnitColumn(TableDefinition table) =>
        table.Find("owningbusinessunit") is not null ? "owningbusinessunit"
        : table.LogicalName == "businessunit" ? table.PrimaryId
        : "businessunitid";

    private static void AddMembership(List<string> alternatives, QueryPlan plan, PlannedNode node, string column, IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count > 0 && node.Table.Find(column) is { } definition)
        {
            alternatives.Add($"{node.Sql}.{SqlName.Quote(definition.LogicalName)} IN {List(plan, ids)}");
        }
    }

    private static string Shared(QueryPlan plan, PlannedNode node, RowScope scope) =>
        $"EXISTS (SELECT 1 FROM principalobjectaccess poa WHERE poa.objectid = {node.Sql}.{SqlName.Quote(node.Table.PrimaryId)} AND poa.principalid IN {List(plan, scope.SharedWith)} "
        + FormattableString.Invariant($"AND ((coalesce(poa.accessrightsmask, 0) | coalesce(poa.inheritedaccessrightsmask, 0)) & {ReadAccess}) <> 0)");

    private static string List(QueryPlan plan, IEnumerable<Guid> ids) =>
        $"(SELECT value FROM json_each({plan.Text.Parameter(JsonSerializer.Serialize(ids.Select(StoredValue.Write)))}))";
}
