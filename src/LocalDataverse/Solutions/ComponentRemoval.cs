using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions.Removal;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Removes component rows with their parts: the images of a step, the parameters of a Custom API, the holders of a role.</summary>
internal sealed class ComponentRemoval(EnvironmentCore environment, UnitOfWork unit)
{
    /// <summary>Tables of component rows. Privileges and message filters are not among them: they describe the platform, not the solution.</summary>
    private static readonly string[] Tables =
    [
        "roleprivileges", "systemform", "savedquery", "savedqueryvisualization", "webresource", "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "plugintype", "pluginassembly",
        "customapi", "customapirequestparameter", "customapiresponseproperty", "workflow", "environmentvariabledefinition", "role", "fieldsecurityprofile", "fieldpermission", "appmodule", "sitemap",
    ];

    /// <summary>Tables without a relationship that say who holds a role or profile, and by which column.</summary>
    private static readonly (string Table, string Column, string Of)[] Held =
    [
        ("roleprivileges", "roleid", "role"), ("systemuserroles", "roleid", "role"), ("teamroles", "roleid", "role"),
        ("systemuserprofiles", "fieldsecurityprofileid", "fieldsecurityprofile"), ("teamprofiles", "fieldsecurityprofileid", "fieldsecurityprofile"),
    ];

    private static readonly string[] NameColumns = ["name", "sitemapname", "typename"];

    private readonly SystemRows rows = new(environment, unit);
    private readonly Dictionary<string, List<(string Table, string Column)>> parts = new(StringComparer.Ordinal);
    private Dictionary<Guid, string>? locations;

    /// <summary>Removes what a solution no longer has, and takes it off its list; what another solution lists too stays.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="components">Ids of the components, with the ids of the rows that list them.</param>
    public void Remove(Guid solution, IReadOnlyCollection<KeyValuePair<Guid, Guid>> components)
    {
        var only = OnlyOf(solution, [.. components.Select(component => component.Key)]);
        foreach (var (component, listing) in components)
        {
            if (only.Contains(component))
            {
                Remove(component);
            }

            environment.Rows.Delete(unit, "solutioncomponent", listing);
        }
    }

    /// <summary>Those of the components that no other solution lists.</summary>
    public HashSet<Guid> OnlyOf(Guid solution, IReadOnlyCollection<Guid> components) => components.Count == 0 ? [] :
        [.. components.Except(rows.Where("solutioncomponent", ["objectid", "solutionid"]).Where(row => row.GetAttributeValue<EntityReference>("solutionid")?.Id != solution).Select(row => row.GetAttributeValue<Guid>("objectid")))];

    /// <summary>The rows of components, with their names.</summary>
    public IEnumerable<Entity> Rows(IReadOnlySet<Guid> components) => components.Count == 0 ? [] :
        RemovedParts.Tables.Select(environment.Metadata.Table).SelectMany(table => rows.Where(table.LogicalName, [.. NameColumns.Where(column => table.Find(column) is not null)])).Where(row => components.Contains(row.Id));

    private void Remove(Guid id)
    {
        locations ??= Tables.SelectMany(table => rows.Where(table, [environment.Metadata.Table(table).PrimaryId]).Select(row => (row.Id, Table: table))).DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.Table);
        if (locations.TryGetValue(id, out var table) && environment.Rows.Delete(unit, table, id))
        {
            RemoveParts(table, id);
        }
    }

    private void RemoveParts(string table, Guid id)
    {
        foreach (var (partTable, column) in PartsOf(table))
        {
            foreach (var part in rows.Where(partTable, [environment.Metadata.Table(partTable).PrimaryId], (column, id)))
            {
                environment.Rows.Delete(unit, partTable, part.Id);
                RemoveParts(partTable, part.Id);
            }
        }
    }

    private List<(string Table, string Column)> PartsOf(string table) => parts.TryGetValue(table, out var known) ? known : parts[table] =
    [
        .. environment.Metadata.OneToMany(table)
            .Where(relationship => relationship.Cascade.Delete == CascadeType.Cascade && relationship.ReferencingTable is not (JobQueue.Table or "solutioncomponent"))
            .Select(relationship => (relationship.ReferencingTable, relationship.ReferencingColumn)),
        .. Held.Where(held => string.Equals(held.Of, table, StringComparison.Ordinal)).Select(held => (held.Table, held.Column)),
    ];
}
