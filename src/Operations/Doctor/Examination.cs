using System.ServiceModel;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Deploy.Checks;
using BuyingDynamics.Operations.Verify.Checks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Doctor;

/// <summary>Looks at everything that commonly goes wrong. Reads only.</summary>
public sealed class Examination(IOrganizationService service, Guid userId, SolutionContents package, TimeProvider time)
{
    private const int Shown = 3;
    private const int Failed = 31;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <summary>The findings, one after the other; one look that fails does not end the others.</summary>
    public IEnumerable<Diagnosis> Run()
    {
        yield return Look("Signed in", SignedIn);
        var version = Look("Version", VersionInstalled);
        yield return version;
        if (version.NeedsAttention)
        {
            yield break;
        }

        yield return Look("Alternate keys", Keys);
        yield return Look("Plugin steps", Steps);
        yield return Look("System jobs", Jobs);
        yield return Look("Traces", Traces);
        yield return Look("Last sweep", Sweep);
        yield return Look("Unmapped stages", Unmapped);
        yield return Look("Deal owners", Owners);
    }

    private static Diagnosis Look(string subject, Func<(string Finding, string WhatToDo)> look)
    {
        try
        {
            var (finding, whatToDo) = look();
            return new Diagnosis(subject, finding, whatToDo);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return new Diagnosis(subject, $"cannot be looked at: {refused.Detail.Message}", "Sign in as a system administrator.");
        }
    }

    private (string Finding, string WhatToDo) SignedIn()
    {
        var user = service.Retrieve(SystemUserTable.Table, userId, new ColumnSet("fullname"));
        var roles = ImportRights.RolesOf(service, userId).Select(role => role.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return ($"{user.GetAttributeValue<string>("fullname")}: {(roles.Count == 0 ? "no role" : string.Join(", ", roles))}", roles.Count == 0 ? "Give the user a role." : string.Empty);
    }

    private (string Finding, string WhatToDo) VersionInstalled() => InstalledSolution.Find(service, package.UniqueName) switch
    {
        null => ("not installed", "Run bd deploy."),
        var installed when installed.Version < package.Version => ($"{installed.Version}, this bd belongs to {package.Version}", "Upgrade with bd deploy, or use the bd that belongs to it."),
        var installed when installed.Version > package.Version => ($"{installed.Version}, this bd belongs to {package.Version}", "Use the bd that belongs to it."),
        var installed => ($"{installed.Version}, {(installed.IsManaged ? "managed" : "an unmanaged copy")}", string.Empty),
    };

    private (string Finding, string WhatToDo) Keys()
    {
        var keys = package.OwnTables.SelectMany(table => package.Metadata.Table(table).Keys.Select(key => (Table: table, Key: key.LogicalName))).ToList();
        var idle = keys.Select(key => (key.Table, key.Key, State: KeyState.Of(service, key.Table, key.Key))).Where(key => key.State != EntityKeyIndexStatus.Active).ToList();
        return idle.Count == 0
            ? ($"all {keys.Count} active", string.Empty)
            : (Listed(idle.Select(key => $"{key.Key} of {key.Table} is {key.State}")), "Run bd deploy: it waits for them, and builds failed ones again.");
    }

    private (string Finding, string WhatToDo) Steps()
    {
        var off = StepsPart.Disabled(service, package.PluginAssembly!);
        return off.Count == 0 ? ("all on", string.Empty) : ($"{off.Count} off: {Listed(off.Select(step => step.GetAttributeValue<string>("name")))}", "Run bd deploy: it switches them on.");
    }

    private (string Finding, string WhatToDo) Jobs()
    {
        var query = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("name", "message") };
        query.Criteria.AddCondition("statuscode", ConditionOperator.Equal, Failed);
        query.Criteria.AddCondition(StandardColumns.CreatedOn, ConditionOperator.GreaterEqual, time.GetUtcNow().UtcDateTime - Recent);
        query.AddLink("sdkmessageprocessingstep", "owningextensionid", "sdkmessageprocessingstepid")
            .AddLink("plugintype", "plugintypeid", "plugintypeid").LinkCriteria.AddCondition("assemblyname", ConditionOperator.Equal, package.PluginAssembly);
        var failed = service.ReadAll(query);
        return failed.Count == 0
            ? ("none of the product's failed this week", string.Empty)
            : ($"{failed.Count} of the product's failed this week: {Listed(failed.GroupBy(job => FirstLine(job.GetAttributeValue<string>("message"))).OrderByDescending(group => group.Count()).Select(group => $"{group.Count()} × {group.Key}"))}",
                "Look at the traces of that time. What they left undone the next sweep does.");
    }

    private (string Finding, string WhatToDo) Traces()
    {
        var query = new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet("typename", "exceptiondetails") };
        query.Criteria.AddCondition("typename", ConditionOperator.BeginsWith, package.PluginAssembly);
        query.Criteria.AddCondition("exceptiondetails", ConditionOperator.NotNull);
        query.AddOrder(StandardColumns.CreatedOn, OrderType.Descending);
        var bugs = service.ReadAll(query).Where(trace => trace.GetAttributeValue<string>("exceptiondetails")?.Contains("8004BD00", StringComparison.OrdinalIgnoreCase) == true).ToList();
        return bugs.Count == 0
            ? ("no bug of the product", string.Empty)
            : ($"{bugs.Count} bugs: {Listed(bugs.Select(trace => trace.GetAttributeValue<string>("typename").Split(',')[0].Split('.')[^1]).Distinct(StringComparer.Ordinal))}", "Report the newest trace (Settings, Plug-in trace log).");
    }

    private (string Finding, string WhatToDo) Sweep()
    {
        var result = new SweepCheck().Look(service, time.GetUtcNow().UtcDateTime);
        return (result.Detail, result.ToDo ?? string.Empty);
    }

    private (string Finding, string WhatToDo) Unmapped()
    {
        var query = new QueryExpression(AlertTable.Table) { ColumnSet = new ColumnSet(AlertTable.Name) };
        query.Criteria.AddCondition(AlertTable.State, ConditionOperator.Equal, (int)AlertState.Open);
        query.Criteria.AddCondition(AlertTable.Rule, ConditionOperator.Equal, RuleCatalogue.Find(RuleCodes.StageUnmapped)!.OptionValue);
        var open = service.ReadAll(query);
        return open.Count == 0 ? ("none", string.Empty) : (Listed(open.Select(alert => alert.GetAttributeValue<string>(AlertTable.Name))), "Add a stage mapping for each (app Buying Dynamics, Administration, Stage mappings).");
    }

    // Rows are owned by the deal's owner, who must be allowed to own them.
    private (string Finding, string WhatToDo) Owners()
    {
        var owners = new QueryExpression(SystemUserTable.Table) { ColumnSet = new ColumnSet(SystemUserTable.Id, "fullname"), Distinct = true };
        owners.AddLink(OpportunityTable.Table, SystemUserTable.Id, StandardColumns.OwnerId).LinkCriteria.AddCondition(StandardColumns.RecordState, ConditionOperator.Equal, 0);
        var without = service.ReadAll(owners).Where(owner => !ImportRights.RolesOf(service, owner.Id).Any(role => role.Name.StartsWith("BD ", StringComparison.Ordinal) || role.Template is not null)).ToList();
        return without.Count == 0
            ? ("all have a role of the product", string.Empty)
            : ($"{without.Count} own open deals without a role of the product: {Listed(without.Select(owner => owner.GetAttributeValue<string>("fullname")))}", "Give them BD Rep or another role (\"roles\" in the settings file does it at every deployment).");
    }

    private static string Listed(IEnumerable<string> all)
    {
        var list = all.ToList();
        return string.Join("; ", list.Take(Shown)) + (list.Count > Shown ? $"; and {list.Count - Shown} more" : string.Empty);
    }

    private static string FirstLine(string? text) => text?.Split('\n')[0].Trim() is { Length: > 0 } line ? line : "no reason given";
}
