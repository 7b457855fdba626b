using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Turns FetchXML into a query of objects.</summary>
[DataContract(Name = "FetchXmlToQueryExpressionRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class FetchXmlToQueryExpressionRequest : OrganizationRequest
{
    public FetchXmlToQueryExpressionRequest() => RequestName = "FetchXmlToQueryExpression";

    public string FetchXml
    {
        get => Parameters.Read<string>("FetchXml");
        set => Parameters["FetchXml"] = value;
    }
}

/// <summary>The query.</summary>
[DataContract(Name = "FetchXmlToQueryExpressionResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class FetchXmlToQueryExpressionResponse : OrganizationResponse
{
    public QueryExpression Query => Results.Read<QueryExpression>("Query");
}

/// <summary>Turns a query of objects into FetchXML.</summary>
[DataContract(Name = "QueryExpressionToFetchXmlRequest", Namespace = ContractNamespaces.Crm2011)]
public sealed class QueryExpressionToFetchXmlRequest : OrganizationRequest
{
    public QueryExpressionToFetchXmlRequest() => RequestName = "QueryExpressionToFetchXml";

    public QueryBase Query
    {
        get => Parameters.Read<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }
}

/// <summary>The FetchXML.</summary>
[DataContract(Name = "QueryExpressionToFetchXmlResponse", Namespace = ContractNamespaces.Crm2011)]
public sealed class QueryExpressionToFetchXmlResponse : OrganizationResponse
{
    public string FetchXml => Results.Read<string>("FetchXml");
}
