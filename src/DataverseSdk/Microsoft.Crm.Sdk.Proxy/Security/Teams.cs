using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds users to a team.</summary>
[DataContract(Name = "AddMembersTeamRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class AddMembersTeamRequest : OrganizationRequest
{
    public AddMembersTeamRequest() => RequestName = "AddMembersTeam";

    public Guid TeamId
    {
        get => Parameters.Read<Guid>("TeamId");
        set => Parameters["TeamId"] = value;
    }

    public Guid[] MemberIds
    {
        get => Parameters.Read<Guid[]>("MemberIds");
        set => Parameters["MemberIds"] = value;
    }
}

/// <summary>The answer to AddMembersTeam.</summary>
[DataContract(Name = "AddMembersTeamResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class AddMembersTeamResponse : OrganizationResponse;

/// <summary>Removes users from a team.</summary>
[DataContract(Name = "RemoveMembersTeamRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RemoveMembersTeamRequest : OrganizationRequest
{
    public RemoveMembersTeamRequest() => RequestName = "RemoveMembersTeam";

    public Guid TeamId
    {
        get => Parameters.Read<Guid>("TeamId");
        set => Parameters["TeamId"] = value;
    }

    public Guid[] MemberIds
    {
        get => Parameters.Read<Guid[]>("MemberIds");
        set => Parameters["MemberIds"] = value;
    }
}

/// <summary>The answer to RemoveMembersTeam.</summary>
[DataContract(Name = "RemoveMembersTeamResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RemoveMembersTeamResponse : OrganizationResponse;

/// <summary>Adds a user to the access team of a row.</summary>
[DataContract(Name = "AddUserToRecordTeamRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class AddUserToRecordTeamRequest : OrganizationRequest
{
    public AddUserToRecordTeamRequest() => RequestName = "AddUserToRecordTeam";

    public EntityReference Record
    {
        get => Parameters.Read<EntityReference>("Record");
        set => Parameters["Record"] = value;
    }

    public Guid SystemUserId
    {
        get => Parameters.Read<Guid>("SystemUserId");
        set => Parameters["SystemUserId"] = value;
    }

    public Guid TeamTemplateId
    {
        get => Parameters.Read<Guid>("TeamTemplateId");
        set => Parameters["TeamTemplateId"] = value;
    }
}

/// <summary>The access team.</summary>
[DataContract(Name = "AddUserToRecordTeamResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class AddUserToRecordTeamResponse : OrganizationResponse
{
    public Guid AccessTeamId => Results.Read<Guid>("AccessTeamId");
}

/// <summary>Removes a user from the access team of a row.</summary>
[DataContract(Name = "RemoveUserFromRecordTeamRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RemoveUserFromRecordTeamRequest : OrganizationRequest
{
    public RemoveUserFromRecordTeamRequest() => RequestName = "RemoveUserFromRecordTeam";

    public EntityReference Record
    {
        get => Parameters.Read<EntityReference>("Record");
        set => Parameters["Record"] = value;
    }

    public Guid SystemUserId
    {
        get => Parameters.Read<Guid>("SystemUserId");
        set => Parameters["SystemUserId"] = value;
    }

    public Guid TeamTemplateId
    {
        get => Parameters.Read<Guid>("TeamTemplateId");
        set => Parameters["TeamTemplateId"] = value;
    }
}

/// <summary>The access team.</summary>
[DataContract(Name = "RemoveUserFromRecordTeamResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RemoveUserFromRecordTeamResponse : OrganizationResponse
{
    public Guid AccessTeamId => Results.Read<Guid>("AccessTeamId");
}
