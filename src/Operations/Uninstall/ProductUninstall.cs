using System.ServiceModel;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Deploy.Checks;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Uninstall;

/// <summary>Removes the product, with all its rows: only when an export holds them, and then looks whether anything is left.</summary>
public sealed class ProductUninstall(IOrganizationService service, Guid userId, SolutionContents package)
{
    /// <summary>Looks whether the product can be removed by this user.</summary>
    /// <exception cref="StopException">Names what is in the way.</exception>
    public void Demand()
    {
        ImportRights.Demand(service, userId);
        var installed = InstalledProduct.Demand(service, package.UniqueName, package.Version);
        if (!installed.IsManaged)
        {
            throw Unfit($"{package.UniqueName} is installed as an unmanaged copy. The platform removes only the list of its parts then, not the parts: delete its tables, columns, roles and plugins in the maker portal.");
        }

        if (RunningImport.Find(service, package.UniqueName) is { } running)
        {
            throw new StopException(ExitCode.StoppedHalfway, $"An import of {package.UniqueName} is running since {running.StartedOn:u}. Wait until it has ended, then run the same command again.");
        }

        // What bd itself attached goes with the removal; while there is any, the platform's refusal names what is left of others.
        if (Attachments.Of(service, package).Names.Count == 0 && UninstallObstacles.Of(service, package.UniqueName) is { Count: > 0 } obstacles)
        {
            throw Unfit($"{package.UniqueName} cannot be removed while parts of it are used by what was made in this environment: {string.Join("; ", obstacles)}. Take its tables and columns out there, or delete these, then run the same command again. Nothing was exported or removed.");
        }
    }

    /// <summary>The export that is in the folder, whole and up to date; null when the folder is free for one. Changes nothing.</summary>
    /// <exception cref="StopException">The folder holds something else, or an export that is damaged or stale.</exception>
    public ExportManifest? Kept(string folder, Guid organizationId, CancellationToken cancellation)
    {
        if (!ExportManifest.IsIn(folder))
        {
            new ExportFolder(folder).Demand(package);
            return null;
        }

        var export = ExportManifest.Read(folder);
        Freshness.Demand(service, package, export, organizationId, cancellation);
        return export;
    }

    /// <summary>Removes it. The export was read and found whole and fresh.</summary>
    /// <exception cref="StopException">Other parts of the environment depend on it; they are named and nothing was removed.</exception>
    public void Remove(ExportManifest export, Guid organizationId, CancellationToken cancellation)
    {
        Freshness.Demand(service, package, export, organizationId, cancellation);
        if (Installed() is { } installed)
        {
            var attachments = Attachments.Of(service, package);
            attachments.Remove();
            Delete(installed, attachments);
        }

        TakeAccess(cancellation);
        DeleteWhere(TeamTable.Table, TeamTable.Name, SettingNames.UnassignedTeam);
        DeleteWhere(TeamTemplateTable.Table, TeamTemplateTable.Name, SettingNames.DealTeamTemplate);
    }

    /// <summary>What is left of the product; empty when nothing is.</summary>
    public IReadOnlyList<string> Left()
    {
        var left = new List<string>();
        if (Installed() is { } installed)
        {
            left.Add($"the solution {installed.UniqueName} {installed.Version}");
        }

        left.AddRange(package.OwnTables.Where(IsThere).Select(table => $"the table {table}"));
        left.AddRange(Named("pluginassembly", "name", package.PluginAssembly!).Select(_ => $"the plugin assembly {package.PluginAssembly}"));
        left.AddRange(package.Roles.SelectMany(role => Named("role", "name", role).Take(1)).Select(role => $"the role {role.GetAttributeValue<string>("name")}"));
        left.AddRange(package.Variables.SelectMany(name => Named(EnvironmentVariableDefinitionTable.Table, EnvironmentVariableDefinitionTable.SchemaName, name)).Select(row => $"the environment variable {row.GetAttributeValue<string>(EnvironmentVariableDefinitionTable.SchemaName)}"));
        left.AddRange(Named(TeamTable.Table, TeamTable.Name, SettingNames.UnassignedTeam).Select(_ => $"the team {SettingNames.UnassignedTeam} (it owns rows of others)"));
        left.AddRange(Named(TeamTemplateTable.Table, TeamTemplateTable.Name, SettingNames.DealTeamTemplate).Select(_ => $"the access team template {SettingNames.DealTeamTemplate} (deals still have such teams, without members)"));
        return left;
    }

    private InstalledSolution? Installed() => InstalledSolution.Find(service, package.UniqueName);

    private void Delete(InstalledSolution installed, Attachments attachments)
    {
        try
        {
            service.Delete("solution", installed.Id);
        }
        catch (FaultException<OrganizationServiceFault> refused) when (Installed() is not null)
        {
            attachments.PutBack();
            throw new StopException(ExitCode.UnfitEnvironment, $"The environment does not let {package.UniqueName} go, and nothing was removed: {refused.Detail.Message} Remove what it names (it was made in this environment and uses parts of the product), then run the same command again.", refused);
        }
        catch (FaultException<OrganizationServiceFault>) when (Installed() is null)
        {
            // Another removal was quicker, or an answer got lost after the work was done.
        }
    }

    // Access to deals that came with a deal team goes with it; the members are in the export, and an import gives it again.
    private void TakeAccess(CancellationToken cancellation)
    {
        var teams = new QueryExpression(TeamTable.Table) { ColumnSet = new ColumnSet("regardingobjectid") };
        teams.Criteria.AddCondition(TeamTemplateTable.Id, ConditionOperator.Equal, SettingNames.DealTeamTemplateId);
        var members = teams.AddLink("teammembership", TeamTable.Id, TeamTable.Id);
        members.EntityAlias = "member";
        members.Columns = new ColumnSet(SystemUserTable.Id);
        teams.OrderByBoth(TeamTable.Id, members, SystemUserTable.Id);
        foreach (var team in service.ReadAll(teams))
        {
            cancellation.ThrowIfCancellationRequested();
            DealAccess.Revoke(service, team.GetAttributeValue<EntityReference>("regardingobjectid").Id, team.Joined<Guid>("member", SystemUserTable.Id));
        }
    }

    private void DeleteWhere(string table, string column, string name)
    {
        foreach (var row in Named(table, column, name))
        {
            try
            {
                service.Delete(table, row.Id);
            }
            catch (FaultException<OrganizationServiceFault>)
            {
                // Something else of the environment uses it: told as left.
            }
        }
    }

    private IReadOnlyList<Entity> Named(string table, string column, string name)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, name);
        return service.ReadAll(query);
    }

    private bool IsThere(string table)
    {
        try
        {
            service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(allColumns: false), TopCount = 1 });
            return true;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return false;
        }
    }

    private static StopException Unfit(string sentence) => new(ExitCode.UnfitEnvironment, sentence);
}
