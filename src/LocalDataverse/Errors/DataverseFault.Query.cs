using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

/// <summary>Errors of queries: what a query asks for that does not exist or is not supported here.</summary>
public static partial class DataverseFault
{
    private const uint InvalidQuery = 0x80041103;
    private const uint UnsupportedQuery = 0x8004111E;

    /// <summary>The query is no well-formed XML.</summary>
    public static FaultException<OrganizationServiceFault> FetchXmlNotReadable(string reason) =>
        Create(0x80041113, $"The FetchXML cannot be read: {reason} Correct the XML.");

    /// <summary>An element that FetchXML does not have, or that this environment does not support.</summary>
    public static FaultException<OrganizationServiceFault> UnknownFetchElement(string element, string parent) =>
        Create(0x8004111C, $"FetchXML element '{element}' inside '{parent}' is not known here. Remove it, or write the query without it.");

    /// <summary>An attribute that a FetchXML element does not have, or that this environment does not support.</summary>
    public static FaultException<OrganizationServiceFault> UnknownFetchAttribute(string element, string attribute) =>
        Create(0x8004111C, $"FetchXML attribute '{attribute}' of element '{element}' is not known here. Remove it, or write the query without it.");

    /// <summary>A value that a FetchXML attribute does not take.</summary>
    public static FaultException<OrganizationServiceFault> InvalidFetchValue(string element, string attribute, string value, string expected) =>
        Create(0x8004111C, $"FetchXML attribute '{attribute}' of element '{element}' has the value '{value}', but takes {expected}.");

    /// <summary>An attribute that a FetchXML element must have.</summary>
    public static FaultException<OrganizationServiceFault> MissingFetchAttribute(string element, string attribute) =>
        Create(0x8004111C, $"FetchXML element '{element}' lacks the attribute '{attribute}'. Add it.");

    /// <summary>A condition operator that does not exist.</summary>
    public static FaultException<OrganizationServiceFault> UnknownOperator(string name) =>
        Create(InvalidQuery, $"'{name}' is not a condition operator. Use one of the FetchXML operators, e.g. eq, ne, like, in, null, today, eq-userid.");

    /// <summary>A condition operator that exists, but that this environment does not implement.</summary>
    public static FaultException<OrganizationServiceFault> UnsupportedOperator(string name) =>
        Create(UnsupportedQuery, $"Condition operator '{name}' is not supported in this environment. Write the condition with another operator.");

    /// <summary>A condition operator that the column's type does not take.</summary>
    public static FaultException<OrganizationServiceFault> OperatorDoesNotFit(string name, string column, string type) =>
        Create(InvalidQuery, $"Condition operator '{name}' does not apply to column '{column}' of type {type}. Use an operator for that type.");

    /// <summary>A condition with too few or too many values.</summary>
    public static FaultException<OrganizationServiceFault> WrongNumberOfValues(string name, string column, string expected, int count) =>
        Create(InvalidQuery, $"Condition operator '{name}' on column '{column}' takes {expected}, but got {count}.");

    /// <summary>A condition value that cannot be compared with the column.</summary>
    public static FaultException<OrganizationServiceFault> InvalidConditionValue(string column, object? value, string expected) =>
        Create(0x80040203, $"Column '{column}' is compared with '{value}', but takes {expected}. Correct the value of the condition.");

    /// <summary>A name that refers to no joined table of the query.</summary>
    public static FaultException<OrganizationServiceFault> UnknownAlias(string alias) =>
        Create(0x80041123, $"The query refers to '{alias}', but joins no table of that name or alias. Correct the name, or add the link-entity.");

    /// <summary>Two joined tables with the same alias.</summary>
    public static FaultException<OrganizationServiceFault> DuplicateAlias(string alias) =>
        Create(0x80041130, $"The alias '{alias}' is used twice in the query. Give each link-entity and each aliased column its own alias.");

    /// <summary>A kind of join that this environment does not implement.</summary>
    public static FaultException<OrganizationServiceFault> UnsupportedJoin(string kind) =>
        Create(UnsupportedQuery, $"Join '{kind}' is not supported in this environment. Use inner, outer, exists, in, any or not any.");

    /// <summary>A query that contradicts itself.</summary>
    public static FaultException<OrganizationServiceFault> InvalidQueryShape(string sentence) => Create(InvalidQuery, sentence);

    /// <summary>A kind of query object that is not known.</summary>
    public static FaultException<OrganizationServiceFault> UnsupportedQueryType(string type) =>
        Create(UnsupportedQuery, $"Queries of type '{type}' are not supported in this environment. Use FetchExpression, QueryExpression or QueryByAttribute.");

    /// <summary>An aggregate over more rows than Dataverse allows.</summary>
    public static FaultException<OrganizationServiceFault> AggregateLimitExceeded(int limit) =>
        Create(0x8004E023, $"The maximum record limit is exceeded: the aggregate covers more than {limit} rows. Reduce the number of rows by a filter.");

    /// <summary>More joined tables than Dataverse allows.</summary>
    public static FaultException<OrganizationServiceFault> TooManyJoins(int count, int limit) =>
        Create(0x8004430D, $"The query joins {count} tables; {limit} are allowed. Split it into several queries.");

    /// <summary>More conditions than Dataverse allows.</summary>
    public static FaultException<OrganizationServiceFault> TooManyConditions(int count, int limit) =>
        Create(0x8004430C, $"The query has {count} conditions and joins; {limit} are allowed. Use one condition with the operator in instead of many.");

    /// <summary>A paging cookie that this environment did not write.</summary>
    public static FaultException<OrganizationServiceFault> InvalidPagingCookie() =>
        Create(0x80041129, "The paging cookie is not one that this environment gave out for this query. Start again with page 1 without a cookie.");
}
