using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions.Components;
using BuyingDynamics.LocalDataverse.Solutions.Imports;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Writes the component rows of a solution and lists them as its own; an upgrade removes those that it brought before and no longer has.</summary>
internal sealed class ComponentStore(EnvironmentCore environment, UnitOfWork unit, SolutionPackage package, ImportOptions options)
{
    /// <summary>Components that people edit where they are; the platform keeps their changes in a layer above the managed one.</summary>
    private static readonly HashSet<string> Layered = new(["systemform", "savedquery", "savedqueryvisualization", "webresource", "appmodule", "sitemap"], StringComparer.Ordinal);

    private readonly DateTime now = environment.Clock.Now;
    private readonly SystemRows stored = new(environment, unit);

    /// <summary>What was imported without effect, as sentences.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Writes the rows; <paramref name="progress"/> is told how many are done.</summary>
    public void Write(IReadOnlyList<ComponentRow> rows, Action<int> progress)
    {
        var solution = new SolutionRows(environment, unit, package).Put(options.Mode);
        var listed = stored.Where("solutioncomponent", ["objectid"], ("solutionid", solution)).ToDictionary(row => row.GetAttributeValue<Guid>("objectid"), row => row.Id);
        foreach (var (index, row) in rows.Index())
        {
            Put(row);
            progress(index + 1);
        }

        var present = rows.Select(row => row.Row.Id).ToHashSet();
        var removal = new ComponentRemoval(environment, unit);
        if (options.Mode == ImportMode.Upgrade)
        {
            removal.Remove(solution, [.. listed.Where(component => !present.Contains(component.Key))]);
        }
        else
        {
            // The privileges are the role: those that its new version does not grant go with any import.
            foreach (var role in rows.Where(row => row.Type == SecurityComponents.RoleType))
            {
                var former = stored.Where("roleprivileges", ["roleprivilegeid"], ("roleid", role.Row.Id)).Where(row => !present.Contains(row.Id) && listed.ContainsKey(row.Id));
                removal.Remove(solution, [.. former.Select(row => KeyValuePair.Create(row.Id, listed[row.Id]))]);
            }
        }

        foreach (var row in rows.DistinctBy(row => row.Row.Id).Where(row => !listed.ContainsKey(row.Row.Id)))
        {
            environment.Rows.Insert(unit, new Entity("solutioncomponent", Guid.NewGuid())
            {
                ["componenttype"] = row.Type,
                ["objectid"] = row.Row.Id,
                ["solutionid"] = new EntityReference("solution", solution),
            });
        }
    }

    private void Put(ComponentRow component)
    {
        var row = component.Row;
        var table = environment.Metadata.Table(row.LogicalName);
        var existing = environment.Rows.Find(unit, row.LogicalName, row.Id, new ColumnSet([.. new[] { "modifiedby" }.Where(column => table.Find(column) is not null)]), withNames: false);
        if (existing is not null && (component.KeepExisting || IsHidden(row, existing)))
        {
            return;
        }

        RowStamp.Set(table, row, "ismanaged", package.IsManaged);
        RowStamp.Set(table, row, "modifiedon", now);
        RowStamp.Set(table, row, "modifiedby", new EntityReference("systemuser", environment.SystemUserId));
        if (existing is null)
        {
            SwitchOff(row);
            RowStamp.OfNew(environment, table, row, now);
            environment.Rows.Insert(unit, row);
            return;
        }

        if (row.LogicalName is "workflow" or "sdkmessageprocessingstep")
        {
            row.Attributes.Remove("statecode");
            row.Attributes.Remove("statuscode");
        }

        environment.Rows.Update(unit, row);
    }

    private bool IsHidden(Entity row, Entity existing)
    {
        var isHidden = !options.OverwriteCustomizations && package.IsManaged && Layered.Contains(row.LogicalName)
            && existing.GetAttributeValue<EntityReference>("modifiedby") is { } editor && editor.Id != environment.SystemUserId;
        if (isHidden)
        {
            Warnings.Add($"{row.LogicalName} '{row.GetAttributeValue<string>("name") ?? row.Id.ToString("D")}' was changed in this environment; the change stays in front of the imported version.");
        }

        return isHidden;
    }

    private void SwitchOff(Entity row)
    {
        if (options.ActivateNew || row.LogicalName is not ("workflow" or "sdkmessageprocessingstep"))
        {
            return;
        }

        var (state, status) = row.LogicalName is "workflow" ? (0, 1) : (1, 2);
        row["statecode"] = new OptionSetValue(state);
        row["statuscode"] = new OptionSetValue(status);
    }
}
