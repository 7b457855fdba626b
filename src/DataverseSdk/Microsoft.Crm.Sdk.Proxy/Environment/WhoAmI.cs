using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks who is calling.</summary>
[DataContract(Name = "WhoAmIRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class WhoAmIRequest : OrganizationRequest
{
    public WhoAmIRequest() => RequestName = "WhoAmI";
}

/// <summary>The caller.</summary>
[DataContract(Name = "WhoAmIResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid UserId => Results.Read<Guid>("UserId");

    public Guid BusinessUnitId => Results.Read<Guid>("BusinessUnitId");

    public Guid OrganizationId => Results.Read<Guid>("OrganizationId");
}
