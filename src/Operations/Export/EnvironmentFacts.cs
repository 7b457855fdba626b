using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Deploy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Export;

/// <summary>Something of the product that is no row of its tables; a line each.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="Read">Reads the lines.</param>
/// <param name="Write">Puts a line back; tells whether it changed something.</param>
/// <param name="Holder">Table of the rows whose ids the lines hold; null when they hold none.</param>
public sealed record EnvironmentFact(string File, Func<IOrganizationService, SolutionContents, IEnumerable<string>> Read, Func<IOrganizationService, string, bool> Write, string? Holder = null)
{
    /// <summary>The row that a line points to; null when it points to none.</summary>
    public EntityReference? PointsTo(string line) => Holder is null ? null : new EntityReference(Holder, Guid.Parse(EnvironmentFacts.Split(line).Value));

    /// <summary>The line with another row in the place of the one it points to.</summary>
    public string PointingTo(string line, Guid id) => EnvironmentFacts.Joined(EnvironmentFacts.Split(line).Name, id.ToString("D"));
}

/// <summary>The values of environment variables, which workflows are on, and who holds roles and column security profiles.</summary>
public static class EnvironmentFacts
{
    private const char Separator = '\t';
    private const string On = "on";
    private const string Off = "off";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EnvironmentFact> All { get; } =
    [
        new("variables.tsv", Variables, SetVariable),
        new("workflows.tsv", Workflows, SwitchWorkflow),
        new("role-users.tsv", (service, package) => Holders(service, "systemuserroles", "systemuserid", "role", package.Roles), (service, line) => Give(service, line, "systemuser", "systemuserroles", "systemuserroles_association", "role"), "systemuser"),
        new("role-teams.tsv", (service, package) => Holders(service, "teamroles", "teamid", "role", package.Roles), (service, line) => Give(service, line, "team", "teamroles", "teamroles_association", "role"), "team"),
        new("profile-users.tsv", (service, package) => Holders(service, "systemuserprofiles", "systemuserid", "fieldsecurityprofile", package.Profiles), (service, line) => Give(service, line, "systemuser", "systemuserprofiles", "systemuserprofiles_association", "fieldsecurityprofile"), "systemuser"),
        new("profile-teams.tsv", (service, package) => Holders(service, "teamprofiles", "teamid", "fieldsecurityprofile", package.Profiles), (service, line) => Give(service, line, "team", "teamprofiles", "teamprofiles_association", "fieldsecurityprofile"), "team"),
    ];

    /// <summary>The two parts of a line.</summary>
    internal static (string Name, string Value) Split(string line) => line.Split(Separator, 2) is [var name, var value]
        ? (name, value)
        : throw new Running.StopException(Running.ExitCode.WrongInput, $"'{line}' of the export means nothing. Take another copy of the export.");

    /// <summary>A line of two parts.</summary>
    internal static string Joined(string name, string value) => name + Separator + value;

    // By id: a managed workflow has the same everywhere.
    private static IEnumerable<string> Workflows(IOrganizationService service, SolutionContents package) => ProductWorkflows.Of(service, package.UniqueName)
        .OrderBy(workflow => workflow.Id).Select(workflow => Joined(workflow.Id.ToString("D"), ProductWorkflows.IsOn(workflow) ? On : Off));

    private static bool SwitchWorkflow(IOrganizationService service, string line)
    {
        var (id, state) = Split(line);
        var isOn = string.Equals(state, On, StringComparison.Ordinal);
        if (service.ReadAll(Paging.RowsOf("workflow", "workflowid", [Guid.Parse(id)], "statecode")).FirstOrDefault() is not { } workflow || ProductWorkflows.IsOn(workflow) == isOn)
        {
            return false;
        }

        ProductWorkflows.Switch(service, workflow.Id, isOn);
        return true;
    }

    private static IEnumerable<string> Variables(IOrganizationService service, SolutionContents package)
    {
        foreach (var name in package.Variables.Order(StringComparer.Ordinal))
        {
            foreach (var value in Values(service, name))
            {
                yield return name + Separator + value.GetAttributeValue<string>(EnvironmentVariableValueTable.Value);
            }
        }
    }

    private static bool SetVariable(IOrganizationService service, string line)
    {
        var (name, value) = Split(line);
        var stored = Values(service, name).FirstOrDefault();
        if (string.Equals(stored?.GetAttributeValue<string>(EnvironmentVariableValueTable.Value), value, StringComparison.Ordinal))
        {
            return false;
        }

        var row = new Entity(EnvironmentVariableValueTable.Table) { [EnvironmentVariableValueTable.Value] = value };
        if (stored is not null)
        {
            row.Id = stored.Id;
            service.Update(row);
            return true;
        }

        var definitions = new QueryExpression(EnvironmentVariableDefinitionTable.Table) { ColumnSet = new ColumnSet(EnvironmentVariableDefinitionTable.SchemaName) };
        definitions.Criteria.AddCondition(EnvironmentVariableDefinitionTable.SchemaName, ConditionOperator.Equal, name);
        row[EnvironmentVariableValueTable.DefinitionId] = service.ReadAll(definitions).Single().ToEntityReference();
        service.Create(row);
        return true;
    }

    private static IReadOnlyList<Entity> Values(IOrganizationService service, string name)
    {
        var query = new QueryExpression(EnvironmentVariableValueTable.Table) { ColumnSet = new ColumnSet(EnvironmentVariableValueTable.Value) };
        query.AddLink(EnvironmentVariableDefinitionTable.Table, EnvironmentVariableValueTable.DefinitionId, EnvironmentVariableDefinitionTable.Id)
            .LinkCriteria.AddCondition(EnvironmentVariableDefinitionTable.SchemaName, ConditionOperator.Equal, name);
        return service.ReadAll(query);
    }

    // By the name of the role: its copies in other business units get other ids with every import.
    private static IEnumerable<string> Holders(IOrganizationService service, string intersect, string holder, string granted, IReadOnlyList<string> names) => names
        .Order(StringComparer.Ordinal)
        .SelectMany(name => Held(service, intersect, holder, granted, name).Select(id => name + Separator + id.ToString("D")).Order(StringComparer.Ordinal));

    private static IEnumerable<Guid> Held(IOrganizationService service, string intersect, string holder, string granted, string name)
    {
        var query = new QueryExpression(holder[..^2]) { ColumnSet = new ColumnSet(holder), Distinct = true };
        query.AddLink(intersect, holder, holder).AddLink(granted, granted + "id", granted + "id").LinkCriteria.AddCondition("name", ConditionOperator.Equal, name);
        return service.ReadAll(query).Select(row => row.Id);
    }

    private static bool Give(IOrganizationService service, string line, string holder, string intersect, string relationship, string granted)
    {
        var (name, text) = Split(line);
        var id = Guid.Parse(text);
        if (Held(service, intersect, holder + "id", granted, name).Contains(id))
        {
            return false;
        }

        service.Execute(new AssociateRequest
        {
            Target = new EntityReference(holder, id),
            Relationship = new Relationship(relationship),
            RelatedEntities = [new EntityReference(granted, Granted(service, granted, name, holder, id))],
        });
        return true;
    }

    private static Guid Granted(IOrganizationService service, string granted, string name, string holder, Guid id)
    {
        const string unit = "businessunitid";
        var isRole = string.Equals(granted, "role", StringComparison.Ordinal);
        var query = new QueryExpression(granted) { ColumnSet = isRole ? new ColumnSet("name", unit) : new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        var copies = service.ReadAll(query);
        var own = isRole ? service.Retrieve(holder, id, new ColumnSet(unit)).GetAttributeValue<EntityReference>(unit)?.Id : null;
        return (copies.FirstOrDefault(copy => isRole && copy.GetAttributeValue<EntityReference>(unit)?.Id == own) ?? copies[0]).Id;
    }
}
