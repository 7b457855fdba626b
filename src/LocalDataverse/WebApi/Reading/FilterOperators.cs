using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>The condition operators that OData's operators stand for.</summary>
public static class FilterOperators
{
    /// <summary>The condition operator of a comparison with a value.</summary>
    public static ConditionOperator Of(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => ConditionOperator.Equal,
        BinaryOperatorKind.NotEqual => ConditionOperator.NotEqual,
        BinaryOperatorKind.GreaterThan => ConditionOperator.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => ConditionOperator.GreaterEqual,
        BinaryOperatorKind.LessThan => ConditionOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => ConditionOperator.LessEqual,
        _ => throw DataverseFault.NotOffered($"The operator '{kind}' in $filter", "Use eq, ne, gt, ge, lt, le, in, and, or, not."),
    };

    /// <summary>The condition operator of a comparison with null.</summary>
    public static ConditionOperator Null(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => ConditionOperator.Null,
        BinaryOperatorKind.NotEqual => ConditionOperator.NotNull,
        _ => throw DataverseFault.BadAddress("Only eq and ne compare with null."),
    };

    /// <summary>The comparison that holds when the two sides are exchanged.</summary>
    public static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    /// <summary>The comparison that holds when this one does not.</summary>
    public static BinaryOperatorKind Negate(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => BinaryOperatorKind.NotEqual,
        BinaryOperatorKind.NotEqual => BinaryOperatorKind.Equal,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        _ => kind,
    };

    /// <summary>The like operator and pattern of contains, startswith and endswith; null for other functions.</summary>
    public static TextOperator? Text(string function, bool negate)
    {
        var like = negate ? ConditionOperator.NotLike : ConditionOperator.Like;
        return function switch
        {
            "contains" => new TextOperator(like, text => $"%{LikePattern.Escape(text)}%"),
            "startswith" => new TextOperator(like, text => $"{LikePattern.Escape(text)}%"),
            "endswith" => new TextOperator(like, text => $"%{LikePattern.Escape(text)}"),
            _ => null,
        };
    }
}

/// <summary>A like operator and how it makes a pattern of a text.</summary>
public sealed record TextOperator(ConditionOperator Operator, Func<string, string> Pattern);
