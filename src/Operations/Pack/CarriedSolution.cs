using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>The solution that this bd belongs to, as its manifest said when bd was built.</summary>
/// <param name="UniqueName">Unique name of the solution.</param>
/// <param name="Version">Its version.</param>
public sealed record CarriedSolution(string UniqueName, Version Version)
{
    private static readonly Lazy<CarriedSolution> Embedded = new(Read);

    /// <summary>That of this program.</summary>
    public static CarriedSolution OfThisProgram => Embedded.Value;

    private static CarriedSolution Read()
    {
        using var file = typeof(CarriedSolution).Assembly.GetManifestResourceStream("Solution.xml")!;
        var manifest = XDocument.Load(file).Root!.Element("SolutionManifest")!;
        return new CarriedSolution(manifest.Element("UniqueName")!.Value, Version.Parse(manifest.Element("Version")!.Value));
    }
}
