using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Workflows.Reading;

/// <summary>Namespaces and names of the XAML that the workflow designer writes.</summary>
internal static class XamlNames
{
    /// <summary>Assembly of the designer's own control flow, wrapped in ActivityReference.</summary>
    public const string CrmActivities = "Microsoft.Crm.Workflow.Activities.";
    private const string WorkflowActivities = "Microsoft.Xrm.Sdk.Workflow.Activities";

    public static XNamespace Activities { get; } = "http://schemas.microsoft.com/netfx/2009/xaml/activities";
    public static XNamespace Xaml { get; } = "http://schemas.microsoft.com/winfx/2006/xaml";
    public static XName Key { get; } = Xaml + "Key";
    public static XName TypeArguments { get; } = Xaml + "TypeArguments";

    /// <summary>True for an element of the workflow foundation itself (Sequence, Assign, Persist...).</summary>
    public static bool IsFoundation(this XElement element, string name) => element.Name == Activities + name;

    /// <summary>True for an element of the SDK's workflow activities (mxswa:), whatever SDK version wrote it.</summary>
    public static bool IsSdk(this XElement element, string name) =>
        string.Equals(element.Name.LocalName, name, StringComparison.Ordinal) && IsSdk(element);

    /// <summary>True for any element of the SDK's workflow activities.</summary>
    public static bool IsSdk(this XElement element) =>
        element.Name.NamespaceName.StartsWith($"clr-namespace:{WorkflowActivities};", StringComparison.Ordinal);

    /// <summary>True for x:Null.</summary>
    public static bool IsNull(this XElement element) => element.Name == Xaml + "Null";

    /// <summary>An element as a person finds it in the file: prefixed name and display name.</summary>
    public static string Described(this XElement element)
    {
        var prefix = element.GetPrefixOfNamespace(element.Name.Namespace);
        var name = string.IsNullOrEmpty(prefix) ? element.Name.LocalName : $"{prefix}:{element.Name.LocalName}";
        return element.Attribute("DisplayName")?.Value is { Length: > 0 } display ? $"{name} '{display}'" : name;
    }

    /// <summary>The value of x:Key.</summary>
    public static string? KeyOf(this XElement element) => element.Attribute(Key)?.Value;

    /// <summary>The child that holds a property of the element, e.g. Sequence.Variables.</summary>
    public static XElement? Property(this XElement element, string name) => element.Element(element.Name.Namespace + $"{element.Name.LocalName}.{name}");
}
