using System.Collections.Frozen;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>How many values a query function compares its column with.</summary>
public enum QueryFunctionValues
{
    None,
    One,
    Many,
}

/// <summary>A query function of Dataverse, such as Microsoft.Dynamics.CRM.LastXDays, and the condition operator it stands for.</summary>
public sealed record QueryFunction(string Name, ConditionOperator Operator, QueryFunctionValues Values, bool IsNumber = false);

/// <summary>The query functions that $filter takes beside OData's own.</summary>
public static class QueryFunctions
{
    /// <summary>All of them by name.</summary>
    public static FrozenDictionary<string, QueryFunction> All { get; } = new QueryFunction[]
    {
        new("In", ConditionOperator.In, QueryFunctionValues.Many),
        new("NotIn", ConditionOperator.NotIn, QueryFunctionValues.Many),
        new("Between", ConditionOperator.Between, QueryFunctionValues.Many),
        new("NotBetween", ConditionOperator.NotBetween, QueryFunctionValues.Many),
        new("EqualUserId", ConditionOperator.EqualUserId, QueryFunctionValues.None),
        new("NotEqualUserId", ConditionOperator.NotEqualUserId, QueryFunctionValues.None),
        new("EqualBusinessId", ConditionOperator.EqualBusinessId, QueryFunctionValues.None),
        new("EqualUserOrUserTeams", ConditionOperator.EqualUserOrUserTeams, QueryFunctionValues.None),
        new("EqualUserTeams", ConditionOperator.EqualUserTeams, QueryFunctionValues.None),
        new("Today", ConditionOperator.Today, QueryFunctionValues.None),
        new("Yesterday", ConditionOperator.Yesterday, QueryFunctionValues.None),
        new("Tomorrow", ConditionOperator.Tomorrow, QueryFunctionValues.None),
        new("ThisWeek", ConditionOperator.ThisWeek, QueryFunctionValues.None),
        new("LastWeek", ConditionOperator.LastWeek, QueryFunctionValues.None),
        new("NextWeek", ConditionOperator.NextWeek, QueryFunctionValues.None),
        new("ThisMonth", ConditionOperator.ThisMonth, QueryFunctionValues.None),
        new("LastMonth", ConditionOperator.LastMonth, QueryFunctionValues.None),
        new("NextMonth", ConditionOperator.NextMonth, QueryFunctionValues.None),
        new("ThisYear", ConditionOperator.ThisYear, QueryFunctionValues.None),
        new("LastYear", ConditionOperator.LastYear, QueryFunctionValues.None),
        new("NextYear", ConditionOperator.NextYear, QueryFunctionValues.None),
        new("Last7Days", ConditionOperator.Last7Days, QueryFunctionValues.None),
        new("Next7Days", ConditionOperator.Next7Days, QueryFunctionValues.None),
        new("LastXDays", ConditionOperator.LastXDays, QueryFunctionValues.One, IsNumber: true),
        new("NextXDays", ConditionOperator.NextXDays, QueryFunctionValues.One, IsNumber: true),
        new("OlderThanXDays", ConditionOperator.OlderThanXDays, QueryFunctionValues.One, IsNumber: true),
        new("OlderThanXMonths", ConditionOperator.OlderThanXMonths, QueryFunctionValues.One, IsNumber: true),
        new("On", ConditionOperator.On, QueryFunctionValues.One),
        new("OnOrAfter", ConditionOperator.OnOrAfter, QueryFunctionValues.One),
        new("OnOrBefore", ConditionOperator.OnOrBefore, QueryFunctionValues.One),
    }.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>Declares them in the model, bound to any row.</summary>
    public static void AddTo(EdmModel model, IEdmEntityType anyRow)
    {
        var text = EdmCoreModel.Instance.GetString(isNullable: false);
        foreach (var function in All.Values.OrderBy(function => function.Name, StringComparer.Ordinal))
        {
            var element = new EdmFunction(
                WebApiModel.Namespace, function.Name, EdmCoreModel.Instance.GetBoolean(isNullable: false), isBound: true, entitySetPathExpression: null, isComposable: false);
            element.AddParameter("entity", new EdmEntityTypeReference(anyRow, isNullable: false));
            element.AddParameter("PropertyName", text);
            switch (function.Values)
            {
                case QueryFunctionValues.One:
                    element.AddParameter("PropertyValue", function.IsNumber ? EdmCoreModel.Instance.GetInt64(isNullable: false) : text);
                    break;
                case QueryFunctionValues.Many:
                    element.AddParameter("PropertyValues", EdmCoreModel.GetCollection(text));
                    break;
            }

            model.AddElement(element);
        }
    }
}
