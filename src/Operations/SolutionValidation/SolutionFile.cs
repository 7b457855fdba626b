using System.Xml;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation;

/// <summary>One XML file of the solution folder; the path starts at that folder and uses /.</summary>
internal sealed record SolutionFile(string Path, XElement Root)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The table whose folder the file lies in (logical name), or null.</summary>
    public string? Table => Path.StartsWith("Entities/", StringComparison.Ordinal) ? Path.Split('/')[1].ToLowerInvariant() : null;

    public SolutionFinding Finding(XObject at, string message) => new(Path, ((IXmlLineInfo)at).LineNumber, message);
}
