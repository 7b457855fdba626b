using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes a quote as won.</summary>
[DataContract(Name = "WinQuoteRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class WinQuoteRequest : OrganizationRequest
{
    public WinQuoteRequest() => RequestName = "WinQuote";

    public Entity QuoteClose
    {
        get => Parameters.Read<Entity>("QuoteClose");
        set => Parameters["QuoteClose"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to WinQuote.</summary>
[DataContract(Name = "WinQuoteResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class WinQuoteResponse : OrganizationResponse;

/// <summary>Closes a quote.</summary>
[DataContract(Name = "CloseQuoteRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class CloseQuoteRequest : OrganizationRequest
{
    public CloseQuoteRequest() => RequestName = "CloseQuote";

    public Entity QuoteClose
    {
        get => Parameters.Read<Entity>("QuoteClose");
        set => Parameters["QuoteClose"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to CloseQuote.</summary>
[DataContract(Name = "CloseQuoteResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class CloseQuoteResponse : OrganizationResponse;

/// <summary>Cancels an order.</summary>
[DataContract(Name = "CancelSalesOrderRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class CancelSalesOrderRequest : OrganizationRequest
{
    public CancelSalesOrderRequest() => RequestName = "CancelSalesOrder";

    public Entity OrderClose
    {
        get => Parameters.Read<Entity>("OrderClose");
        set => Parameters["OrderClose"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to CancelSalesOrder.</summary>
[DataContract(Name = "CancelSalesOrderResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class CancelSalesOrderResponse : OrganizationResponse;

/// <summary>Closes a case.</summary>
[DataContract(Name = "CloseIncidentRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class CloseIncidentRequest : OrganizationRequest
{
    public CloseIncidentRequest() => RequestName = "CloseIncident";

    public Entity IncidentResolution
    {
        get => Parameters.Read<Entity>("IncidentResolution");
        set => Parameters["IncidentResolution"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to CloseIncident.</summary>
[DataContract(Name = "CloseIncidentResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class CloseIncidentResponse : OrganizationResponse;
