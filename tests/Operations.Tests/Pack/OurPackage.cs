using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Pack;

namespace BuyingDynamics.Operations.Tests.Pack;

/// <summary>The package of this repository, packed once and imported once for all tests.</summary>
public sealed class OurPackage
{
    private static readonly SolutionPackOptions Ours = new()
    {
        SolutionFolder = Path.Combine(Prerequisite.RepositoryRoot, "solution"),
        RepositoryFolder = Prerequisite.RepositoryRoot,
    };

    private static readonly Lazy<byte[]> Packed = new(() => SolutionPack.Pack(Ours));
    private static readonly Lazy<PreparedEnvironment> Installed = new(Import);

    internal SolutionPackOptions Options => Ours;

    internal byte[] Bytes => Packed.Value;

    /// <summary>A new environment with the package.</summary>
    internal static LocalEnvironment Open() => LocalEnvironment.Open(new EnvironmentOptions { From = Installed.Value });

    internal PackedZip Zip => field ??= new PackedZip(Bytes);

    private static PreparedEnvironment Import()
    {
        using var environment = LocalEnvironment.Open();
        environment.ImportSolution(Packed.Value);
        return environment.Prepare();
    }
}
