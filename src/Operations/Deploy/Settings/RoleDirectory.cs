using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy.Settings;

/// <summary>The roles of the environment. The platform keeps a copy of a role for each business unit, and takes only the copy of the unit of whoever gets it.</summary>
internal sealed class RoleDirectory
{
    private readonly IOrganizationService service;
    private readonly ILookup<string, (Guid Id, Guid Unit)> roles;

    public RoleDirectory(IOrganizationService service)
    {
        this.service = service;
        roles = service.ReadAll(new QueryExpression("role") { ColumnSet = new ColumnSet("name", "businessunitid") }).ToLookup(
            row => row.GetAttributeValue<string>("name"),
            row => (row.Id, row.GetAttributeValue<EntityReference>("businessunitid")?.Id ?? Guid.Empty),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The business unit at the top.</summary>
    public static EntityReference RootUnit(IOrganizationService service)
    {
        var units = new QueryExpression("businessunit") { ColumnSet = new ColumnSet("name") };
        units.Criteria.AddCondition("parentbusinessunitid", ConditionOperator.Null);
        return service.RetrieveMultiple(units).Entities.Single().ToEntityReference();
    }

    /// <summary>Whether there is such a role.</summary>
    public bool Has(string name) => roles.Contains(name);

    /// <summary>Gives a user or team the role.</summary>
    /// <exception cref="StopException">There is no such role.</exception>
    public void Give(EntityReference principal, Guid unit, string name)
    {
        var copies = roles[name].ToList();
        if (copies.Count == 0)
        {
            throw new StopException(ExitCode.UnfitEnvironment, $"There is no role '{name}' in the environment, though the solution brings it. Run bd doctor.");
        }

        var role = copies.Where(copy => copy.Unit == unit).Append(copies[0]).First();
        service.Execute(new AssociateRequest
        {
            Target = principal,
            Relationship = new Relationship(string.Equals(principal.LogicalName, "team", StringComparison.Ordinal) ? "teamroles_association" : "systemuserroles_association"),
            RelatedEntities = [new EntityReference("role", role.Id)],
        });
    }
}
