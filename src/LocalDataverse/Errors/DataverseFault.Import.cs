using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

public static partial class DataverseFault
{
    /// <summary>The file is no zip, or only part of one.</summary>
    public static FaultException<OrganizationServiceFault> NotAZip(string reason) =>
        Create(0x80048061, $"The solution file cannot be read as a zip: {reason} It is probably truncated or no zip at all. Export or pack it again.");

    /// <summary>A zip, but not of a solution.</summary>
    public static FaultException<OrganizationServiceFault> NotASolution(string missing) =>
        Create(0x80048060, $"The zip is no solution: it has no {missing}. A solution zip holds [Content_Types].xml, solution.xml and customizations.xml at its top.");

    /// <summary>A part of the zip that is not well-formed or lacks what it must have.</summary>
    public static FaultException<OrganizationServiceFault> BrokenPart(string part, string reason) =>
        Create(0x8004F019, $"{part} of the solution is broken: {reason}");

    /// <summary>Components of a kind that this environment does not have.</summary>
    public static FaultException<OrganizationServiceFault> UnsupportedComponents(string solution, IReadOnlyCollection<string> what) =>
        Create(0x8004F0E8, $"Solution '{solution}' holds what this environment does not support: {string.Join("; ", what)}. Nothing was imported.");

    /// <summary>The solution needs what is not installed.</summary>
    public static FaultException<OrganizationServiceFault> MissingDependencies(string solution, IReadOnlyCollection<string> missing) =>
        Create(0x8004F016, $"Solution '{solution}' needs what this environment does not have: {string.Join("; ", missing.Take(10))}{(missing.Count > 10 ? $"; and {missing.Count - 10} more" : string.Empty)}. Import the solutions that bring it first. Nothing was imported.");

    /// <summary>A newer version is installed.</summary>
    public static FaultException<OrganizationServiceFault> OlderVersion(string solution, Version offered, Version installed) =>
        Create(0x8004F017, $"Solution '{solution}' {offered} is older than the installed {installed}. Import the same or a newer version.");

    /// <summary>Managed over unmanaged, or the other way round.</summary>
    public static FaultException<OrganizationServiceFault> PackageTypeDiffers(string solution, bool installedManaged) =>
        Create(0x8004F01D, $"Solution '{solution}' is installed {(installedManaged ? "managed" : "unmanaged")}; it cannot be imported {(installedManaged ? "unmanaged" : "managed")} over it.");
}
