using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Solutions.Removal;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

/// <summary>
/// Errors of solution messages. The codes are Microsoft's (list of web service error codes, and troubleshooting articles), but for 0x8004F0E8: the
/// platform has every component, so it has no such refusal.
/// </summary>
public static partial class DataverseFault
{
    // Failures of an import that have no code of their own: the platform's general one.
    private const uint ImportFailedCode = 0x80048033;

    // ImportCustomizationsBadZipFileError.
    private const uint NoSolutionFileCode = 0x80048060;

    // "The import solution must have a higher version than the existing solution it is upgrading" (knowledge base article 4499878).
    private const uint VersionNotHigherCode = 0x80048541;

    // "Holding solution ..._Upgrade already exists".
    private const uint HoldingExistsCode = 0x80048539;

    /// <summary>The file is no zip, or only part of one.</summary>
    public static FaultException<OrganizationServiceFault> NotAZip(string reason) =>
        Create(NoSolutionFileCode, $"The solution file cannot be read as a zip: {reason} It is probably truncated or no zip at all. Export or pack it again.");

    /// <summary>A zip, but not of a solution.</summary>
    public static FaultException<OrganizationServiceFault> NotASolution(string missing) =>
        Create(NoSolutionFileCode, $"The zip is no solution: it has no {missing}. A solution zip holds [Content_Types].xml, solution.xml and customizations.xml at its top.");

    /// <summary>A part of the zip that is not well-formed or lacks what it must have.</summary>
    public static FaultException<OrganizationServiceFault> BrokenPart(string part, string reason) =>
        Create(0x8004802C, $"{part} of the solution is broken: {reason}");

    /// <summary>Components of a kind that this environment does not have.</summary>
    public static FaultException<OrganizationServiceFault> UnsupportedComponents(string solution, IReadOnlyCollection<string> what) =>
        Create(0x8004F0E8, $"Solution '{solution}' holds what this environment does not support: {string.Join("; ", what)}. Nothing was imported.");

    /// <summary>The solution needs what is not installed.</summary>
    public static FaultException<OrganizationServiceFault> MissingDependencies(string solution, IReadOnlyCollection<string> missing) =>
        Create(0x8004801D, $"Solution '{solution}' needs what this environment does not have: {string.Join("; ", missing.Take(10))}{(missing.Count > 10 ? $"; and {missing.Count - 10} more" : string.Empty)}. Import the solutions that bring it first. Nothing was imported.");

    /// <summary>A newer version is installed.</summary>
    public static FaultException<OrganizationServiceFault> OlderVersion(string solution, Version offered, Version installed) =>
        Create(VersionNotHigherCode, $"Solution '{solution}' {offered} is older than the installed {installed}. Import the same or a newer version.");

    /// <summary>Managed over unmanaged, or the other way round.</summary>
    public static FaultException<OrganizationServiceFault> PackageTypeDiffers(string solution, bool installedManaged) =>
        Create(installedManaged ? 0x80048041 : 0x80048040, $"Solution '{solution}' is installed {(installedManaged ? "managed" : "unmanaged")}; it cannot be imported {(installedManaged ? "unmanaged" : "managed")} over it. Uninstall it first, or import a package of the same kind.");

    /// <summary>An upgrade to the version that is installed.</summary>
    public static FaultException<OrganizationServiceFault> NotHigherVersion(string solution, Version offered) =>
        Create(VersionNotHigherCode, $"Solution '{solution}' {offered} is installed already. An upgrade must have a higher version than the existing solution it is upgrading; to import the same version again, import it as an update.");

    /// <summary>A holding solution without a solution that it could replace, or a promotion without a holding solution.</summary>
    public static FaultException<OrganizationServiceFault> NothingToPromote(string solution, string reason) =>
        Create(0x8004853B, $"Solution '{solution}' cannot be promoted: {reason}");

    /// <summary>A solution operation while the previous one of the same solution is staged and not promoted.</summary>
    public static FaultException<OrganizationServiceFault> HoldingSolutionExists(string solution) =>
        Create(HoldingExistsCode, $"A new version of solution '{solution}' is staged already (solution '{solution}_Upgrade'). Promote it with DeleteAndPromote first.");

    /// <summary>Tables or columns that hold data and would become something else.</summary>
    public static FaultException<OrganizationServiceFault> KindChanged(string solution, IReadOnlyCollection<string> what) =>
        Create(ImportFailedCode, $"Solution '{solution}' changes the kind of what exists: {string.Join("; ", what)}. A type cannot be changed: give the new column another name. Nothing was imported.");

    /// <summary>An update brings an assembly without classes that stay registered.</summary>
    public static FaultException<OrganizationServiceFault> PluginTypesMissing(string assembly, IReadOnlyCollection<string> types) =>
        Create(0x80048071, $"The new {assembly}.dll lacks plug-in types that are registered: {string.Join(", ", types)}. Import it as an upgrade (StageAndUpgrade), which removes what the solution no longer has. Nothing was imported.");

    /// <summary>Components outside of a solution use what an uninstall or upgrade would remove.</summary>
    internal static FaultException<OrganizationServiceFault> SolutionInUse(string solution, string done, IReadOnlyCollection<Dependency> users) =>
        Create(0x8004F01D, $"Solution '{solution}' cannot be {done}, because what would be removed is in use: {string.Join("; ", users.Take(10))}{(users.Count > 10 ? $"; and {users.Count - 10} more" : string.Empty)}. Take it out there first. Nothing was removed.");

    /// <summary>What the environment was doing when its process ended.</summary>
    public static FaultException<OrganizationServiceFault> InterruptedImport(string? solution) =>
        Create(ImportFailedCode, $"The environment stopped while it imported {(solution is null ? "a solution" : $"solution '{solution}'")}. Nothing of it was kept: the environment is as it was before. Import again.");

    /// <summary>The import ended with an exception that nobody foresaw.</summary>
    public static FaultException<OrganizationServiceFault> ImportDefect(Exception exception) =>
        Create(UnexpectedCode, $"The import ended with a defect of this environment; nothing of it was kept. {exception.GetType().Name}: {exception.Message}");

    /// <summary>A parameter of an import that this environment does not take.</summary>
    public static FaultException<OrganizationServiceFault> UnsupportedImportParameter(string parameter, string reason) =>
        Create(0x80040203, $"Parameter '{parameter}' of the import is not supported here: {reason}");

    /// <summary>No solution of that name.</summary>
    public static FaultException<OrganizationServiceFault> UnknownSolution(string uniqueName) =>
        Create(0x80040217, $"There is no solution '{uniqueName}' in this environment. Check its unique name.");

    /// <summary>A staged file that is not there any more.</summary>
    public static FaultException<OrganizationServiceFault> UnknownUpload(Guid id) =>
        Create(0x80040217, $"There is no staged solution file {id:D}. Stage the solution again.");
}
