using System.Collections.Frozen;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Workflows.Reading;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Values;

/// <summary>The types of values that workflows handle, by the names that XAML and its expressions give them.</summary>
internal static class ValueTypes
{
    private static readonly FrozenDictionary<string, Type> ByName = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["System.Object"] = typeof(object),
        ["System.String"] = typeof(string),
        ["System.Boolean"] = typeof(bool),
        ["System.Int32"] = typeof(int),
        ["System.Decimal"] = typeof(decimal),
        ["System.Double"] = typeof(double),
        ["System.DateTime"] = typeof(DateTime),
        ["System.Guid"] = typeof(Guid),
        ["Microsoft.Xrm.Sdk.Entity"] = typeof(Entity),
        ["Microsoft.Xrm.Sdk.EntityReference"] = typeof(EntityReference),
        ["Microsoft.Xrm.Sdk.OptionSetValue"] = typeof(OptionSetValue),
        ["Microsoft.Xrm.Sdk.Money"] = typeof(Money),
        ["Microsoft.Xrm.Sdk.Workflow.XrmTimeSpan"] = typeof(XrmTimeSpan),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The type of a full name as expressions write it, or null.</summary>
    public static Type? Named(string fullName) => ByName.GetValueOrDefault(fullName);

    /// <summary>The type of a prefixed XAML name ("x:String", "mxs:EntityReference"), or null; prefixes count as the element declares them.</summary>
    public static Type? OfXaml(XElement scope, string prefixed)
    {
        var parts = prefixed.Split(':');
        var space = parts.Length == 2 ? scope.GetNamespaceOfPrefix(parts[0])?.NamespaceName : scope.GetDefaultNamespace().NamespaceName;
        if (space is null)
        {
            return null;
        }

        var clr = string.Equals(space, XamlNames.Xaml.NamespaceName, StringComparison.Ordinal) ? "System"
            : space.StartsWith("clr-namespace:", StringComparison.Ordinal) ? space["clr-namespace:".Length..].Split(';')[0]
            : null;
        return clr is null ? null : Named($"{clr}.{parts[^1]}");
    }
}
