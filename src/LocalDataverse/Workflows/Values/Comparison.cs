using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Values;

/// <summary>
/// The operators of conditions. Texts are compared without regard to case, as the database does; days begin at midnight UTC.
/// A missing value equals only a missing value; no order, beginning or part is ever found in it.
/// </summary>
internal static class Comparison
{
    private static readonly Dictionary<string, Func<object?, IReadOnlyList<object?>, bool>> ByName = new(StringComparer.Ordinal)
    {
        ["Null"] = (value, _) => IsMissing(value),
        ["NotNull"] = (value, _) => !IsMissing(value),
        ["Equal"] = (value, others) => AreEqual(value, others[0]),
        ["NotEqual"] = (value, others) => !AreEqual(value, others[0]),
        ["In"] = (value, others) => others.Any(other => AreEqual(value, other)),
        ["NotIn"] = (value, others) => !others.Any(other => AreEqual(value, other)),
        ["GreaterThan"] = (value, others) => Order(value, others[0]) > 0,
        ["GreaterEqual"] = (value, others) => Order(value, others[0]) >= 0,
        ["LessThan"] = (value, others) => Order(value, others[0]) < 0,
        ["LessEqual"] = (value, others) => Order(value, others[0]) <= 0,
        ["Contains"] = (value, others) => Text(value, others[0], (text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
        ["DoesNotContain"] = (value, others) => !Text(value, others[0], (text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
        ["BeginsWith"] = (value, others) => Text(value, others[0], (text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase)),
        ["DoesNotBeginWith"] = (value, others) => !Text(value, others[0], (text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase)),
        ["EndsWith"] = (value, others) => Text(value, others[0], (text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase)),
        ["DoesNotEndWith"] = (value, others) => !Text(value, others[0], (text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase)),
        ["On"] = (value, others) => Days(value, others[0]) == 0,
        ["NotOn"] = (value, others) => Days(value, others[0]) is not 0,
        ["OnOrAfter"] = (value, others) => Days(value, others[0]) >= 0,
        ["OnOrBefore"] = (value, others) => Days(value, others[0]) <= 0,
    };

    /// <summary>True for the operators that can be evaluated.</summary>
    public static bool Knows(string name) => ByName.ContainsKey(name);

    /// <summary>True for operators that ask for a value only.</summary>
    public static bool IsUnary(string name) => name is "Null" or "NotNull";

    /// <summary>Whether the condition holds.</summary>
    public static bool Holds(string name, object? value, IReadOnlyList<object?> others) => ByName[name](value, others);

    private static bool IsMissing(object? value) => value is null or "";

    private static bool AreEqual(object? one, object? other) =>
        IsMissing(one) || IsMissing(other) ? IsMissing(one) && IsMissing(other)
        : (Plain(one!), Plain(other!)) switch
        {
            (string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase),
            (bool left, decimal right) => right == (left ? 1 : 0),
            (decimal left, bool right) => left == (right ? 1 : 0),
            (var left, var right) when left.GetType() == right.GetType() => left.Equals(right),
            (var left, var right) => throw DataverseFault.WorkflowOperation("compare", [left, right]),
        };

    private static int? Order(object? one, object? other) =>
        one is null || other is null ? null
        : (Plain(one), Plain(other)) switch
        {
            (decimal left, decimal right) => left.CompareTo(right),
            (DateTime left, DateTime right) => left.CompareTo(right),
            (string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
            (var left, var right) => throw DataverseFault.WorkflowOperation("order", [left, right]),
        };

    private static int? Days(object? one, object? other) =>
        one is DateTime left && other is DateTime right ? left.Date.CompareTo(right.Date)
        : one is null || other is null ? null
        : throw DataverseFault.WorkflowOperation("compare the days of", [one, other]);

    private static bool Text(object? value, object? part, Func<string, string, bool> holds) =>
        value is string text && part is string other ? holds(text, other)
        : value is null || part is null ? false
        : throw DataverseFault.WorkflowOperation("search", [value, part]);

    private static object Plain(object value) => value switch
    {
        OptionSetValue option => (decimal)option.Value,
        EntityReference reference => reference.Id,
        Entity row => row.Id,
        DateTime moment => moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment,
        _ => Conversion.Number(value) is { } number ? number : value,
    };
}
