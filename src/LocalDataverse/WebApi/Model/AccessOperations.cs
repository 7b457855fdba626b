using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>Who may do what, and who belongs to which team, in the published form of the Web API.</summary>
public static class AccessOperations
{
    private const string User = "systemuser";
    private const string Team = "team";
    private static readonly OperationValue Target = new("Target", OperationValueType.EntityReference);
    private static readonly OperationValue Privileges = new("RolePrivileges", OperationValueType.RolePrivileges);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OperationDefinition> All { get; } =
    [
        new("RetrieveUserPrivileges", IsFunction: true, [], [Privileges]) { BoundTable = User, Adapt = OfUser },
        new("RetrieveUserPrivilegeByPrivilegeName", IsFunction: true, [new("PrivilegeName", OperationValueType.String)], [Privileges]) { BoundTable = User, Adapt = OfUser },
        new("RetrievePrincipalAccess", IsFunction: true, [Target], [new("AccessRights", OperationValueType.AccessRights)])
        {
            BoundTable = OperationDefinition.AnyTable,
            Adapt = static (message, principal) => message["Principal"] = principal,
        },
        new("RetrieveSharedPrincipalsAndAccess", IsFunction: true, [Target], [new("PrincipalAccesses", OperationValueType.PrincipalAccesses)]),
        new("GrantAccess", IsFunction: false, [Target, new("PrincipalAccess", OperationValueType.PrincipalAccess)], []),
        new("ModifyAccess", IsFunction: false, [Target, new("PrincipalAccess", OperationValueType.PrincipalAccess)], []),
        new("RevokeAccess", IsFunction: false, [Target, new("Revokee", OperationValueType.EntityReference)], []),
        new("AddMembersTeam", IsFunction: false, [new("Members", OperationValueType.EntityCollection)], []) { BoundTable = Team, Adapt = MembersOfTeam },
        new("RemoveMembersTeam", IsFunction: false, [new("Members", OperationValueType.EntityCollection)], []) { BoundTable = Team, Adapt = MembersOfTeam },
        RecordTeam("AddUserToRecordTeam", new OperationValue("AccessTeamId", OperationValueType.Guid)),
        RecordTeam("RemoveUserFromRecordTeam", new OperationValue("AccessTeamId", OperationValueType.Guid)),
    ];

    private static OperationDefinition RecordTeam(string name, params OperationValue[] results) =>
        new(name, IsFunction: false, [new("Record", OperationValueType.EntityReference), new("TeamTemplate", OperationValueType.EntityReference, Table: "teamtemplate")], results)
        {
            BoundTable = User,
            Adapt = static (message, user) =>
            {
                message["SystemUserId"] = user.Id;
                message["TeamTemplateId"] = (message.Parameters.TryGetValue("TeamTemplate", out var template) ? template as EntityReference : null)?.Id;
                message.Parameters.Remove("TeamTemplate");
            },
        };

    private static void OfUser(OrganizationRequest message, EntityReference user) => message["UserId"] = user.Id;

    private static void MembersOfTeam(OrganizationRequest message, EntityReference team)
    {
        message["TeamId"] = team.Id;
        message["MemberIds"] = message.Parameters.TryGetValue("Members", out var members) && members is EntityCollection rows ? rows.Entities.Select(row => row.Id).ToArray() : null;
        message.Parameters.Remove("Members");
    }
}
