using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.FormattedValues;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>RetrieveMultiple: rows by QueryExpression, QueryByAttribute or FetchXML, only those the caller may read.</summary>
internal sealed class RetrieveMultipleMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "RetrieveMultiple";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call) => call.Table = call.Metadata.Table(TreeOf(call).Root.Table).LogicalName;

    /// <inheritdoc/>
    public override void Execute(MessageCall call) => call.Output["EntityCollection"] = Read(call, TreeOf(call));

    /// <summary>The rows as the caller may see them, with the texts of his language.</summary>
    public static EntityCollection Read(MessageCall call, QueryTree tree)
    {
        var rows = call.Environment.Queries.Run(call.Unit, tree, call.QueryCaller);
        var formatter = new RowFormatter(call);
        foreach (var row in rows.Entities)
        {
            SecuredColumns.LeaveOut(call.Principal, call.Metadata, row);
            call.Environment.Snapshot.Labels.Translate(row, call.Principal.Language);
            call.Environment.Importing.Show(row);
            formatter.Format(row);
        }

        return rows;
    }

    private static QueryTree TreeOf(MessageCall call) => call.Required<QueryBase>("Query") switch
    {
        FetchExpression fetch => FetchXmlReader.Read(fetch.Query, call.Metadata),
        QueryExpression query => QueryExpressionReader.Read(query),
        QueryByAttribute byAttribute => QueryExpressionReader.Read(AsExpression(byAttribute)),
        var other => throw DataverseFault.WrongParameterType("RetrieveMultiple", "Query", "a QueryExpression, FetchExpression or QueryByAttribute", other),
    };

    private static QueryExpression AsExpression(QueryByAttribute query)
    {
        var expression = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet, PageInfo = query.PageInfo, TopCount = query.TopCount };
        for (var index = 0; index < query.Attributes.Count; index++)
        {
            expression.Criteria.AddCondition(query.Attributes[index], ConditionOperator.Equal, query.Values[index]);
        }

        foreach (var order in query.Orders)
        {
            expression.Orders.Add(order);
        }

        return expression;
    }
}
