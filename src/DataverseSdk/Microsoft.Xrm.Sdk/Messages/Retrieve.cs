using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a row.</summary>
[DataContract(Name = "RetrieveRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest() => RequestName = "Retrieve";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public ColumnSet ColumnSet
    {
        get => Parameters.Read<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>Rows to read along, by relationship.</summary>
    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => Parameters.Read<RelationshipQueryCollection>("RelatedEntitiesQuery");
        set => Parameters["RelatedEntitiesQuery"] = value;
    }

    public bool ReturnNotifications
    {
        get => Parameters.Read<bool>("ReturnNotifications");
        set => Parameters["ReturnNotifications"] = value;
    }
}

/// <summary>The row.</summary>
[DataContract(Name = "RetrieveResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Results.Read<Entity>("Entity");
}
