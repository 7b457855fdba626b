using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Runs a workflow on a row.</summary>
[DataContract(Name = "ExecuteWorkflowRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class ExecuteWorkflowRequest : OrganizationRequest
{
    public ExecuteWorkflowRequest() => RequestName = "ExecuteWorkflow";

    public Guid EntityId
    {
        get => Parameters.Read<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }

    public Guid WorkflowId
    {
        get => Parameters.Read<Guid>("WorkflowId");
        set => Parameters["WorkflowId"] = value;
    }

    public InputArgumentCollection InputArguments
    {
        get => Parameters.Read<InputArgumentCollection>("InputArguments");
        set => Parameters["InputArguments"] = value;
    }
}

/// <summary>The system job.</summary>
[DataContract(Name = "ExecuteWorkflowResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class ExecuteWorkflowResponse : OrganizationResponse
{
    public Guid Id => Results.Read<Guid>("Id");
}

/// <summary>Asks which process flows a row runs on.</summary>
[DataContract(Name = "RetrieveProcessInstancesRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveProcessInstancesRequest : OrganizationRequest
{
    public RetrieveProcessInstancesRequest() => RequestName = "RetrieveProcessInstances";

    public Guid EntityId
    {
        get => Parameters.Read<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }

    public string EntityLogicalName
    {
        get => Parameters.Read<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }
}

/// <summary>The process instances, the active one first.</summary>
[DataContract(Name = "RetrieveProcessInstancesResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveProcessInstancesResponse : OrganizationResponse
{
    public EntityCollection Processes => Results.Read<EntityCollection>("Processes");
}

/// <summary>Asks which stages a process instance passes.</summary>
[DataContract(Name = "RetrieveActivePathRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveActivePathRequest : OrganizationRequest
{
    public RetrieveActivePathRequest() => RequestName = "RetrieveActivePath";

    public Guid ProcessInstanceId
    {
        get => Parameters.Read<Guid>("ProcessInstanceId");
        set => Parameters["ProcessInstanceId"] = value;
    }
}

/// <summary>The stages in order.</summary>
[DataContract(Name = "RetrieveActivePathResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveActivePathResponse : OrganizationResponse
{
    public EntityCollection ProcessStages => Results.Read<EntityCollection>("ProcessStages");
}

/// <summary>Sends an e-mail that exists as a row.</summary>
[DataContract(Name = "SendEmailRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class SendEmailRequest : OrganizationRequest
{
    public SendEmailRequest() => RequestName = "SendEmail";

    public Guid EmailId
    {
        get => Parameters.Read<Guid>("EmailId");
        set => Parameters["EmailId"] = value;
    }

    public bool IssueSend
    {
        get => Parameters.Read<bool>("IssueSend");
        set => Parameters["IssueSend"] = value;
    }

    public string TrackingToken
    {
        get => Parameters.Read<string>("TrackingToken");
        set => Parameters["TrackingToken"] = value;
    }
}

/// <summary>The subject as sent.</summary>
[DataContract(Name = "SendEmailResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class SendEmailResponse : OrganizationResponse
{
    public string Subject => Results.Read<string>("Subject");
}
