using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.Workflows.Values;

/// <summary>Add, Subtract, Multiply and Divide over texts, numbers, and moments with durations.</summary>
internal static class Arithmetic
{
    /// <summary>The operators.</summary>
    public static IReadOnlySet<string> Operators { get; } = new HashSet<string>(["Add", "Subtract", "Multiply", "Divide"], StringComparer.Ordinal);

    /// <summary>
    /// The result in the type asked for. Texts are joined, whatever the other parts are; a missing moment stays missing;
    /// a missing number counts as none: the result is missing when all are.
    /// </summary>
    public static object? Of(string name, IReadOnlyList<object?> parts, Type? type, CultureInfo culture)
    {
        if (parts.OfType<XrmTimeSpan>().FirstOrDefault() is { } span)
        {
            return parts.OfType<DateTime>().Cast<DateTime?>().FirstOrDefault() is { } moment
                ? name is "Add" ? span.After(moment) : name is "Subtract" ? span.Before(moment) : throw DataverseFault.WorkflowOperation(name, parts)
                : null;
        }

        if (name is "Add" && (type == typeof(string) || parts.Any(part => part is string)))
        {
            return string.Concat(parts.Select(part => Conversion.Text(part, culture)));
        }

        if (parts.All(part => part is null))
        {
            return null;
        }

        if (parts.Any(part => part is not null && Conversion.Number(part) is null))
        {
            return name is "Add" && type is null ? string.Concat(parts.Select(part => Conversion.Text(part, culture))) : throw DataverseFault.WorkflowOperation(name, parts);
        }

        var numbers = parts.Select(part => Conversion.Number(part) ?? 0m).ToList();
        if (name is "Divide" && numbers.Skip(1).Any(number => number == 0m))
        {
            throw DataverseFault.WorkflowOperation(name, parts);
        }

        var result = numbers.Skip(1).Aggregate(numbers[0], (total, next) => name switch
        {
            "Add" => total + next,
            "Subtract" => total - next,
            "Multiply" => total * next,
            _ => total / next,
        });
        return Conversion.To(result, type ?? parts.First(part => part is not null)!.GetType(), culture);
    }
}
