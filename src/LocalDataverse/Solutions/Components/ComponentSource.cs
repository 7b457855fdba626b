using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Components;

/// <summary>A row that a solution brings, with the component type under which it is listed (0 for parts of another component).</summary>
internal sealed record ComponentRow(int Type, Entity Row)
{
    /// <summary>True for rows that an upgrade leaves as the customer has them.</summary>
    public bool KeepExisting { get; init; }
}

/// <summary>What the readers of components work with.</summary>
internal sealed record ComponentSource(EnvironmentCore Environment, UnitOfWork Unit, SolutionPackage Package, MetadataCatalog Metadata)
{
    /// <summary>Rows as the platform sees them.</summary>
    public SystemRows Rows { get; } = new(Environment, Unit);

    /// <summary>True when what the package does not have is removed; else it stays and must still fit.</summary>
    public bool RemovesMissing { get; init; }

    /// <summary>Warnings for the result.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Id of the row with this name, so that one installed by other means is updated rather than doubled.</summary>
    public Guid IdByName(string table, string nameColumn, string name) =>
        Rows.Where(table, [nameColumn], (nameColumn, name)).FirstOrDefault()?.Id ?? StableId.Of(table, name);

    /// <summary>Name of a component: its label in the base language.</summary>
    public static string NameOf(XElement element) => element.Element("LocalizedNames").Labels()[LocalizedText.BaseLanguage];

    /// <summary>An element as it is stored in a text column.</summary>
    public static string? Xml(XElement? element) => element?.ToString(SaveOptions.DisableFormatting);

    /// <summary>The content of an element that wraps XML.</summary>
    public static string? Inner(XElement? element) => element?.Elements().FirstOrDefault() is { } inner ? Xml(inner) : element?.Value;
}
