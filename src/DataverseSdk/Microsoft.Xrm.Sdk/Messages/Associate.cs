using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Relates rows to a row.</summary>
[DataContract(Name = "AssociateRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class AssociateRequest : OrganizationRequest
{
    public AssociateRequest() => RequestName = "Associate";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public Relationship Relationship
    {
        get => Parameters.Read<Relationship>("Relationship");
        set => Parameters["Relationship"] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => Parameters.Read<EntityReferenceCollection>("RelatedEntities");
        set => Parameters["RelatedEntities"] = value;
    }
}

/// <summary>The answer to Associate.</summary>
[DataContract(Name = "AssociateResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class AssociateResponse : OrganizationResponse;
