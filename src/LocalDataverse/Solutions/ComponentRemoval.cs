using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Removes component rows with their parts: the images of a step, the parameters of a Custom API, the holders of a role.</summary>
internal sealed class ComponentRemoval(EnvironmentCore environment, UnitOfWork unit)
{
    /// <summary>Rows that other solutions or steps of users rely on: they describe the platform, not the solution.</summary>
    private static readonly HashSet<string> Kept = new(["privilege", "sdkmessagefilter"], StringComparer.Ordinal);

    /// <summary>Tables without a relationship that say who holds a role or profile, and by which column.</summary>
    private static readonly (string Table, string Column, string Of)[] Held =
    [
        ("roleprivileges", "roleid", "role"), ("systemuserroles", "roleid", "role"), ("teamroles", "roleid", "role"),
        ("systemuserprofiles", "fieldsecurityprofileid", "fieldsecurityprofile"), ("teamprofiles", "fieldsecurityprofileid", "fieldsecurityprofile"),
    ];

    private readonly SystemRows rows = new(environment, unit);

    /// <summary>Removes what a solution no longer has, and takes it off its list; what another solution lists too stays.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="components">Ids of the components, with the ids of the rows that list them.</param>
    public void Remove(Guid solution, IReadOnlyCollection<KeyValuePair<Guid, Guid>> components)
    {
        var ofOthers = components.Count == 0 ? [] : rows.Where("solutioncomponent", ["objectid", "solutionid"])
            .Where(row => row.GetAttributeValue<EntityReference>("solutionid")?.Id != solution).Select(row => row.GetAttributeValue<Guid>("objectid")).ToHashSet();
        foreach (var (component, listing) in components)
        {
            if (!ofOthers.Contains(component))
            {
                Remove(component);
            }

            environment.Rows.Delete(unit, "solutioncomponent", listing);
        }
    }

    private void Remove(Guid id)
    {
        foreach (var table in Tables())
        {
            if (environment.Rows.Delete(unit, table.LogicalName, id))
            {
                RemoveParts(table, id);
                return;
            }
        }
    }

    private void RemoveParts(TableDefinition table, Guid id)
    {
        var parts = environment.Metadata.OneToMany(table.LogicalName)
            .Where(relationship => relationship.Cascade.Delete == CascadeType.Cascade && relationship.ReferencingTable is not (JobQueue.Table or "solutioncomponent"))
            .Select(relationship => (Table: relationship.ReferencingTable, Column: relationship.ReferencingColumn))
            .Concat(Held.Where(held => string.Equals(held.Of, table.LogicalName, StringComparison.Ordinal)).Select(held => (held.Table, held.Column)));
        foreach (var (partTable, column) in parts.ToList())
        {
            var definition = environment.Metadata.Table(partTable);
            foreach (var part in rows.Where(partTable, [definition.PrimaryId], (column, id)))
            {
                environment.Rows.Delete(unit, partTable, part.Id);
                RemoveParts(definition, part.Id);
            }
        }
    }

    private IEnumerable<TableDefinition> Tables() => environment.Metadata.Tables.Values.Where(table => table.IsPlatform && !Kept.Contains(table.LogicalName));
}
