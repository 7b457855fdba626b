using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks which privileges a user has through roles.</summary>
[DataContract(Name = "RetrieveUserPrivilegesRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveUserPrivilegesRequest : OrganizationRequest
{
    public RetrieveUserPrivilegesRequest() => RequestName = "RetrieveUserPrivileges";

    public Guid UserId
    {
        get => Parameters.Read<Guid>("UserId");
        set => Parameters["UserId"] = value;
    }
}

/// <summary>The privileges.</summary>
[DataContract(Name = "RetrieveUserPrivilegesResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveUserPrivilegesResponse : OrganizationResponse
{
    public RolePrivilege[] RolePrivileges => Results.Read<RolePrivilege[]>("RolePrivileges");
}

/// <summary>Asks which privileges a role grants.</summary>
[DataContract(Name = "RetrieveRolePrivilegesRoleRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveRolePrivilegesRoleRequest : OrganizationRequest
{
    public RetrieveRolePrivilegesRoleRequest() => RequestName = "RetrieveRolePrivilegesRole";

    public Guid RoleId
    {
        get => Parameters.Read<Guid>("RoleId");
        set => Parameters["RoleId"] = value;
    }
}

/// <summary>The privileges.</summary>
[DataContract(Name = "RetrieveRolePrivilegesRoleResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveRolePrivilegesRoleResponse : OrganizationResponse
{
    public RolePrivilege[] RolePrivileges => Results.Read<RolePrivilege[]>("RolePrivileges");
}

/// <summary>Adds privileges to a role.</summary>
[DataContract(Name = "AddPrivilegesRoleRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class AddPrivilegesRoleRequest : OrganizationRequest
{
    public AddPrivilegesRoleRequest() => RequestName = "AddPrivilegesRole";

    public Guid RoleId
    {
        get => Parameters.Read<Guid>("RoleId");
        set => Parameters["RoleId"] = value;
    }

    public RolePrivilege[] Privileges
    {
        get => Parameters.Read<RolePrivilege[]>("Privileges");
        set => Parameters["Privileges"] = value;
    }
}

/// <summary>The answer to AddPrivilegesRole.</summary>
[DataContract(Name = "AddPrivilegesRoleResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class AddPrivilegesRoleResponse : OrganizationResponse;
