using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Ends the relation of rows to a row.</summary>
[DataContract(Name = "DisassociateRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest() => RequestName = "Disassociate";

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

/// <summary>The answer to Disassociate.</summary>
[DataContract(Name = "DisassociateResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DisassociateResponse : OrganizationResponse;
