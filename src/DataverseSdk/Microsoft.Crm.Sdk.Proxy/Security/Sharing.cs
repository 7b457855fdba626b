using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Shares a row with a user or team.</summary>
[DataContract(Name = "GrantAccessRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class GrantAccessRequest : OrganizationRequest
{
    public GrantAccessRequest() => RequestName = "GrantAccess";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => Parameters.Read<PrincipalAccess>("PrincipalAccess");
        set => Parameters["PrincipalAccess"] = value;
    }
}

/// <summary>The answer to GrantAccess.</summary>
[DataContract(Name = "GrantAccessResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class GrantAccessResponse : OrganizationResponse;

/// <summary>Replaces the rights with which a row is shared.</summary>
[DataContract(Name = "ModifyAccessRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class ModifyAccessRequest : OrganizationRequest
{
    public ModifyAccessRequest() => RequestName = "ModifyAccess";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => Parameters.Read<PrincipalAccess>("PrincipalAccess");
        set => Parameters["PrincipalAccess"] = value;
    }
}

/// <summary>The answer to ModifyAccess.</summary>
[DataContract(Name = "ModifyAccessResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ModifyAccessResponse : OrganizationResponse;

/// <summary>Ends the sharing of a row.</summary>
[DataContract(Name = "RevokeAccessRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    public RevokeAccessRequest() => RequestName = "RevokeAccess";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    /// <summary>User or team.</summary>
    public EntityReference Revokee
    {
        get => Parameters.Read<EntityReference>("Revokee");
        set => Parameters["Revokee"] = value;
    }
}

/// <summary>The answer to RevokeAccess.</summary>
[DataContract(Name = "RevokeAccessResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RevokeAccessResponse : OrganizationResponse;

/// <summary>Asks what a user or team may do with a row.</summary>
[DataContract(Name = "RetrievePrincipalAccessRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    public RetrievePrincipalAccessRequest() => RequestName = "RetrievePrincipalAccess";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public EntityReference Principal
    {
        get => Parameters.Read<EntityReference>("Principal");
        set => Parameters["Principal"] = value;
    }
}

/// <summary>The rights.</summary>
[DataContract(Name = "RetrievePrincipalAccessResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrievePrincipalAccessResponse : OrganizationResponse
{
    public AccessRights AccessRights => Results.Read<AccessRights>("AccessRights");
}

/// <summary>Asks with whom a row is shared.</summary>
[DataContract(Name = "RetrieveSharedPrincipalsAndAccessRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveSharedPrincipalsAndAccessRequest : OrganizationRequest
{
    public RetrieveSharedPrincipalsAndAccessRequest() => RequestName = "RetrieveSharedPrincipalsAndAccess";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>Users and teams with their rights.</summary>
[DataContract(Name = "RetrieveSharedPrincipalsAndAccessResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveSharedPrincipalsAndAccessResponse : OrganizationResponse
{
    public PrincipalAccess[] PrincipalAccesses => Results.Read<PrincipalAccess[]>("PrincipalAccesses");
}
