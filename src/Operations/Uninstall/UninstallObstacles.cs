using System.ServiceModel;
using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Uninstall;

/// <summary>What was made in the environment and uses parts of the product: forms, views, workflows, other solutions. The platform does not let the product go before.</summary>
internal static class UninstallObstacles
{
    // Component types as Microsoft numbers them; those that are rows with a name of their own.
    private static readonly Dictionary<int, (string Kind, string Table, string Id, string Name)> Kinds = new()
    {
        [20] = ("role", "role", "roleid", "name"),
        [26] = ("view", "savedquery", "savedqueryid", "name"),
        [29] = ("workflow", "workflow", "workflowid", "name"),
        [59] = ("chart", "savedqueryvisualization", "savedqueryvisualizationid", "name"),
        [60] = ("form", "systemform", "formid", "name"),
        [61] = ("web resource", "webresource", "webresourceid", "name"),
        [62] = ("site map", "sitemap", "sitemapid", "sitemapname"),
        [80] = ("app", "appmodule", "appmoduleid", "name"),
        [90] = ("plug-in type", "plugintype", "plugintypeid", "typename"),
        [92] = ("plug-in step", "sdkmessageprocessingstep", "sdkmessageprocessingstepid", "name"),
    };

    private static readonly Dictionary<int, string> Definitions = new() { [1] = "table", [2] = "column", [9] = "choice", [10] = "relationship" };

    /// <summary>They, each named once.</summary>
    public static IReadOnlyList<string> Of(IOrganizationService service, string solution)
    {
        var answer = service.Execute(new OrganizationRequest("RetrieveDependenciesForUninstall") { ["SolutionUniqueName"] = solution });
        return
        [
            .. ((EntityCollection)answer.Results["EntityCollection"]).Entities
                .Select(row => (Type: Number(row, "dependentcomponenttype"), Id: row.GetAttributeValue<Guid?>("dependentcomponentobjectid") ?? Guid.Empty))
                .Distinct()
                .Select(component => Named(service, component.Type, component.Id))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static int Number(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) ? value switch { OptionSetValue option => option.Value, int number => number, _ => 0 } : 0;

    private static string Named(IOrganizationService service, int type, Guid id)
    {
        if (!Kinds.TryGetValue(type, out var kind))
        {
            return $"a {Definitions.GetValueOrDefault(type, $"component of type {type}")} of another solution{(id == Guid.Empty ? string.Empty : $" ({id:D})")}";
        }

        try
        {
            var row = service.ReadAll(Paging.RowsOf(kind.Table, kind.Id, [id], kind.Name)).FirstOrDefault();
            return $"{kind.Kind} '{row?.GetAttributeValue<string>(kind.Name) ?? id.ToString("D")}'";
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // Who it is can be looked up by its id, too.
            return $"{kind.Kind} {id:D}";
        }
    }
}
