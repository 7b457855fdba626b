using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Solutions.Imports;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Whether a package may follow what is installed of its solution.</summary>
internal static class InstalledVersion
{
    /// <summary>Refuses a package that is older, of the other kind, or that comes while another one waits for its promotion.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80048541 older, or not higher for an upgrade; 0x80048040 and 0x80048041 managed over unmanaged and the other way round; 0x80048539 staged; 0x8004853B nothing to replace.</exception>
    public static void Demand(SolutionPackage package, ArchivedSolution? installed, ImportOptions options, Guid? holding)
    {
        if (installed is null)
        {
            if (options.Mode == ImportMode.Holding)
            {
                throw DataverseFault.NothingToPromote(package.UniqueName, "no version of it is installed that it could replace. Import it without HoldingSolution.");
            }

            return;
        }

        if (package.IsManaged != installed.IsManaged)
        {
            throw DataverseFault.PackageTypeDiffers(package.UniqueName, installed.IsManaged);
        }

        if (package.Version < installed.Version)
        {
            throw DataverseFault.OlderVersion(package.UniqueName, package.Version, installed.Version);
        }

        if (options.MustBeHigher && package.Version == installed.Version)
        {
            throw DataverseFault.NotHigherVersion(package.UniqueName, package.Version);
        }

        if (holding is not null)
        {
            throw DataverseFault.HoldingSolutionExists(package.UniqueName);
        }
    }
}
