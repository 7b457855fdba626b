using BuyingDynamics.Operations.Pack;

namespace BuyingDynamics.Operations.Tests.Pack;

/// <summary>The package of this repository, packed once for all tests of a class.</summary>
public sealed class OurPackage
{
    internal SolutionPackOptions Options { get; } = new()
    {
        SolutionFolder = Path.Combine(Prerequisite.RepositoryRoot, "solution"),
        RepositoryFolder = Prerequisite.RepositoryRoot,
    };

    internal byte[] Bytes => field ??= SolutionPack.Pack(Options);

    internal PackedZip Zip => field ??= new PackedZip(Bytes);
}
