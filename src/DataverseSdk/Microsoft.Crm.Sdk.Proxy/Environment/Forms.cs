using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks which forms of a table the caller may use.</summary>
[DataContract(Name = "RetrieveFilteredFormsRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveFilteredFormsRequest : OrganizationRequest
{
    public RetrieveFilteredFormsRequest() => RequestName = "RetrieveFilteredForms";

    public string EntityLogicalName
    {
        get => Parameters.Read<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }

    public OptionSetValue FormType
    {
        get => Parameters.Read<OptionSetValue>("FormType");
        set => Parameters["FormType"] = value;
    }

    public Guid SystemUserId
    {
        get => Parameters.Read<Guid>("SystemUserId");
        set => Parameters["SystemUserId"] = value;
    }
}

/// <summary>The forms.</summary>
[DataContract(Name = "RetrieveFilteredFormsResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveFilteredFormsResponse : OrganizationResponse
{
    public EntityReferenceCollection SystemForms => Results.Read<EntityReferenceCollection>("SystemForms");
}
