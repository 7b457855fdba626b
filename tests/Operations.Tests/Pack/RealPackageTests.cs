using System.Xml.Linq;

namespace BuyingDynamics.Operations.Tests.Pack;

/// <summary>Packages that Dataverse itself exported, taken apart and packed again, say the same as before.</summary>
public class RealPackageTests
{
    [SkippableTheory]
    [InlineData("ChangeTrackingSample_1_0_0_0_managed.zip", true)]
    [InlineData("ColumnLevelSecuritySampleSolution.zip", false)]
    [InlineData("ColumnLevelSecuritySampleSolution_managed.zip", true)]
    [InlineData("Contoso_sample_1_0_0_1_managed.zip", true)]
    [InlineData("MicrosoftDynamics365VolunteerManagement_1_0_0_0_managed.zip", true)]
    public void Pack_UnpackedRealPackage_SaysTheSameAsTheOriginal(string file, bool managed)
    {
        var original = new PackedZip(File.ReadAllBytes(Prerequisite.Shared("solution-format", "real-solutions", file)));
        using var solution = UnpackedZip.Unpack(original);

        var packed = solution.Pack(managed);

        Assert.Equal(original.Parts.Keys.Order(StringComparer.Ordinal), packed.Parts.Keys.Order(StringComparer.Ordinal));
        Assert.All(original.Parts.Keys.Where(part => part.EndsWith(".xml", StringComparison.Ordinal)), part => Assert.Equal(Canonical(original.Xml(part)), Canonical(packed.Xml(part))));
        Assert.All(original.Parts.Keys.Where(part => !part.EndsWith(".xml", StringComparison.Ordinal)), part => Assert.Equal(original.Parts[part], packed.Parts[part]));
    }

    // The order of a list is free; everything else counts.
    private static string Canonical(XElement element)
    {
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => $"{attribute.Name}={attribute.Value}").Order(StringComparer.Ordinal);
        var content = element.HasElements ? string.Concat(element.Elements().Select(Canonical).Order(StringComparer.Ordinal)) : element.Value.ReplaceLineEndings("\n");
        return $"<{element.Name} {string.Join(' ', attributes)}>{content}</>";
    }
}
