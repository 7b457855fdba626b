using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using BuyingDynamics.LocalDataverse.Workflows;
using BuyingDynamics.LocalDataverse.Workflows.Reading;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>
/// Finds the components outside of a solution that use what is about to go. What lies on a table that goes, goes with it; holders of a
/// role, shares and privileges hold nothing up.
/// </summary>
internal sealed class Dependents(EnvironmentCore environment, UnitOfWork unit, RemovedParts parts, IReadOnlySet<Guid> own)
{
    private readonly SystemRows rows = new(environment, unit);

    /// <summary>Component rows that are neither of the solution nor on one of its tables, with what they use.</summary>
    public IEnumerable<Dependency> InRows() => Forms().Concat(Views()).Concat(Charts()).Concat(Definitions("sitemap", "sitemapname", "sitemapxml", 62)).Concat(Definitions("appmodule", "name", "configxml", 80))
        .Concat(Workflows()).Concat(Steps()).Concat(PluginUsers("customapi", "name", 0, "boundentitylogicalname")).Concat(Types());

    private IEnumerable<Dependency> Forms() => Outside("systemform", ["name", "objecttypecode", "formxml"]).SelectMany(form =>
    {
        var table = form.GetAttributeValue<string>("objecttypecode");
        return parts.Table(table) is not null ? [] : Uses(60, form, References.InDefinition(parts, form.GetAttributeValue<string>("formxml"), table), table);
    });

    private IEnumerable<Dependency> Views() => Outside("savedquery", ["name", "returnedtypecode", "fetchxml", "layoutxml"]).SelectMany(view =>
    {
        var table = view.GetAttributeValue<string>("returnedtypecode");
        return parts.Table(table) is not null ? [] : Uses(26, view, References.InFetch(parts, view.GetAttributeValue<string>("fetchxml")).Concat(References.InDefinition(parts, view.GetAttributeValue<string>("layoutxml"), table)), table);
    });

    private IEnumerable<Dependency> Charts() => Outside("savedqueryvisualization", ["name", "primaryentitytypecode", "datadescription"]).SelectMany(chart =>
    {
        var table = chart.GetAttributeValue<string>("primaryentitytypecode");
        return parts.Table(table) is not null ? [] : Uses(59, chart, References.InFetch(parts, chart.GetAttributeValue<string>("datadescription")), table);
    });

    private IEnumerable<Dependency> Definitions(string table, string name, string xml, int type) =>
        Outside(table, [name, xml]).SelectMany(row => Uses(type, row, References.InDefinition(parts, row.GetAttributeValue<string>(xml), table: null)));

    private IEnumerable<Dependency> Workflows() => Outside("workflow", ["name", "primaryentity", "xaml", "triggeronupdateattributelist"]).Where(workflow => workflow.Contains("xaml")).SelectMany(workflow =>
    {
        var table = workflow.GetAttributeValue<string>("primaryentity");
        var triggers = Names(workflow, "triggeronupdateattributelist").Select(column => parts.Column(table, column));
        return Uses(29, workflow, triggers.Append(parts.Table(table)).Concat(InProgram(workflow)).OfType<string>(), table);
    });

    private IEnumerable<string?> InProgram(Entity workflow)
    {
        WorkflowProgram program;
        try
        {
            program = WorkflowXaml.Read(workflow.GetAttributeValue<string>("name"), workflow.GetAttributeValue<string>("xaml"));
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // A workflow that cannot be read cannot run either.
            return [];
        }

        var activities = parts.Components.Values.Where(row => row.LogicalName is "plugintype");
        return program.Columns.Select(used => parts.Column(used.Table, used.Column))
            .Concat(program.Activities.SelectMany(call => activities.Where(type => string.Equals(type.GetAttributeValue<string>("typename"), call.Activity.TypeName, StringComparison.Ordinal)).Select(RemovedParts.Named)));
    }

    private IEnumerable<Dependency> Steps()
    {
        var filters = rows.Where("sdkmessagefilter", ["primaryobjecttypecode"]).ToDictionary(filter => filter.Id, filter => filter.GetAttributeValue<string>("primaryobjecttypecode"));
        return Outside("sdkmessageprocessingstep", ["name", "plugintypeid", "eventhandler", "sdkmessagefilterid", "filteringattributes"]).SelectMany(step =>
        {
            var table = step.GetAttributeValue<EntityReference>("sdkmessagefilterid") is { } filter ? filters.GetValueOrDefault(filter.Id) : null;
            var handler = (step.GetAttributeValue<EntityReference>("eventhandler") ?? step.GetAttributeValue<EntityReference>("plugintypeid"))?.Id ?? Guid.Empty;
            return Uses(92, step, Names(step, "filteringattributes").Select(column => parts.Column(table, column)).Append(parts.Table(table)).Append(parts.Component(handler)).OfType<string>());
        });
    }

    private IEnumerable<Dependency> PluginUsers(string table, string name, int type, string tableColumn) => Outside(table, [name, "plugintypeid", tableColumn]).SelectMany(row =>
        Uses(type, row, new[] { parts.Component(row.GetAttributeValue<EntityReference>("plugintypeid")?.Id ?? Guid.Empty), parts.Table(row.GetAttributeValue<string>(tableColumn)) }.OfType<string>()));

    private IEnumerable<Dependency> Types() => Outside("plugintype", ["name", "pluginassemblyid"]).SelectMany(type =>
        Uses(90, type, new[] { parts.Component(type.GetAttributeValue<EntityReference>("pluginassemblyid")?.Id ?? Guid.Empty) }.OfType<string>()));

    private IEnumerable<Entity> Outside(string table, string[] columns) => rows.Where(table, columns).Where(row => !own.Contains(row.Id));

    private static IEnumerable<Dependency> Uses(int type, Entity row, IEnumerable<string> used, string? table = null) =>
        used.Distinct(StringComparer.Ordinal).Select(part => new Dependency(type, row.Id, RemovedParts.Named(row) + (table is null or "none" ? string.Empty : $" of table {table}"), part));

    private static IEnumerable<string> Names(Entity row, string column) =>
        (row.GetAttributeValue<string>(column) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
