using BuyingDynamics.Operations.Pack;

namespace BuyingDynamics.Operations.Tests.Pack;

public class OurPackageTests(OurPackage package) : IClassFixture<OurPackage>
{
    [Fact]
    public void Pack_OurSolutionTwice_GivesTheSameBytes() => Assert.Equal(package.Bytes, SolutionPack.Pack(package.Options));

    [Fact]
    public void Pack_OurSolution_IsManagedAndNamedAsAgreed()
    {
        var manifest = package.Zip.Xml("solution.xml").Element("SolutionManifest")!;

        Assert.Equal("1", manifest.Element("Managed")!.Value);
        Assert.Equal("BuyingDynamics", manifest.Element("UniqueName")!.Value);
        Assert.Equal("bd", manifest.Element("Publisher")!.Element("CustomizationPrefix")!.Value);
        Assert.Equal("71770", manifest.Element("Publisher")!.Element("CustomizationOptionValuePrefix")!.Value);
    }

    [Fact]
    public void Pack_OurSolution_CarriesEveryDescribedFile()
    {
        var described = package.Zip.Customizations.Descendants("FileName").Select(name => name.Value.TrimStart('/')).ToList();

        Assert.NotEmpty(described);
        Assert.All(described, file => Assert.NotEmpty(package.Zip.Parts[file]));
    }

    [Fact]
    public void Pack_OurSolution_StaysFarBelowThePlatformsLimit() => Assert.InRange(package.Bytes.Length, 1, 5_000_000);
}
