using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes an opportunity as won.</summary>
[DataContract(Name = "WinOpportunityRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class WinOpportunityRequest : OrganizationRequest
{
    public WinOpportunityRequest() => RequestName = "WinOpportunity";

    /// <summary>The closing activity, with opportunityid.</summary>
    public Entity OpportunityClose
    {
        get => Parameters.Read<Entity>("OpportunityClose");
        set => Parameters["OpportunityClose"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to WinOpportunity.</summary>
[DataContract(Name = "WinOpportunityResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class WinOpportunityResponse : OrganizationResponse;

/// <summary>Closes an opportunity as lost.</summary>
[DataContract(Name = "LoseOpportunityRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class LoseOpportunityRequest : OrganizationRequest
{
    public LoseOpportunityRequest() => RequestName = "LoseOpportunity";

    /// <summary>The closing activity, with opportunityid.</summary>
    public Entity OpportunityClose
    {
        get => Parameters.Read<Entity>("OpportunityClose");
        set => Parameters["OpportunityClose"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to LoseOpportunity.</summary>
[DataContract(Name = "LoseOpportunityResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class LoseOpportunityResponse : OrganizationResponse;

/// <summary>Computes the amounts of an opportunity, quote, order or invoice again.</summary>
[DataContract(Name = "CalculatePriceRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class CalculatePriceRequest : OrganizationRequest
{
    public CalculatePriceRequest() => RequestName = "CalculatePrice";

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }

    public Guid ParentId
    {
        get => Parameters.Read<Guid>("ParentId");
        set => Parameters["ParentId"] = value;
    }
}

/// <summary>The answer to CalculatePrice.</summary>
[DataContract(Name = "CalculatePriceResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class CalculatePriceResponse : OrganizationResponse;
