using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Values;

/// <summary>Makes the fixed values of a workflow from the texts in which its XAML writes them (operator CreateCrmType).</summary>
internal static class CrmValue
{
    /// <summary>The kinds that can be made, as WorkflowPropertyType names them.</summary>
    public static IReadOnlySet<string> Kinds { get; } = new HashSet<string>(
        ["String", "Boolean", "Integer", "Decimal", "Double", "Money", "DateTime", "Guid", "OptionSetValue", "EntityReference"], StringComparer.Ordinal);

    /// <summary>The value of a kind from its parameters; null when the text is empty.</summary>
    /// <exception cref="FormatException">The text is no such value.</exception>
    public static object? Of(string kind, IReadOnlyList<object?> parameters)
    {
        if (kind is "EntityReference")
        {
            // table, name, id, marker
            return parameters.Count > 2 && parameters[2] is Guid id ? new EntityReference((string)parameters[0]!, id) { Name = parameters[1] as string } : null;
        }

        // The designer writes a comma inside a text as &#44;, because the list of parameters is cut at commas.
        var text = (parameters.Count > 0 ? parameters[0] as string : null)?.Replace("&#44;", ",", StringComparison.Ordinal);
        return kind is "String" ? text
            : string.IsNullOrEmpty(text) ? null
            : kind switch
            {
                "Boolean" => text is "1" || (text is not "0" && bool.Parse(text)),
                "Integer" => int.Parse(text, CultureInfo.InvariantCulture),
                "Decimal" => decimal.Parse(text, CultureInfo.InvariantCulture),
                "Double" => double.Parse(text, CultureInfo.InvariantCulture),
                "Money" => new Money(decimal.Parse(text, CultureInfo.InvariantCulture)),
                "DateTime" => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                "Guid" => Guid.Parse(text),
                _ => new OptionSetValue(int.Parse(text, CultureInfo.InvariantCulture)),
            };
    }
}
