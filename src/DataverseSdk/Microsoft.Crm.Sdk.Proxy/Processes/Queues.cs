using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Puts a row into a queue.</summary>
[DataContract(Name = "AddToQueueRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class AddToQueueRequest : OrganizationRequest
{
    public AddToQueueRequest() => RequestName = "AddToQueue";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public Guid DestinationQueueId
    {
        get => Parameters.Read<Guid>("DestinationQueueId");
        set => Parameters["DestinationQueueId"] = value;
    }

    public Guid SourceQueueId
    {
        get => Parameters.Read<Guid>("SourceQueueId");
        set => Parameters["SourceQueueId"] = value;
    }

    public Entity QueueItemProperties
    {
        get => Parameters.Read<Entity>("QueueItemProperties");
        set => Parameters["QueueItemProperties"] = value;
    }
}

/// <summary>The queue item.</summary>
[DataContract(Name = "AddToQueueResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class AddToQueueResponse : OrganizationResponse
{
    public Guid QueueItemId => Results.Read<Guid>("QueueItemId");
}

/// <summary>Takes an item out of its queue.</summary>
[DataContract(Name = "RemoveFromQueueRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RemoveFromQueueRequest : OrganizationRequest
{
    public RemoveFromQueueRequest() => RequestName = "RemoveFromQueue";

    public Guid QueueItemId
    {
        get => Parameters.Read<Guid>("QueueItemId");
        set => Parameters["QueueItemId"] = value;
    }
}

/// <summary>The answer to RemoveFromQueue.</summary>
[DataContract(Name = "RemoveFromQueueResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RemoveFromQueueResponse : OrganizationResponse;
