using System.Xml;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>map.xml: which files of the package a build makes, where it leaves them, and how to run it.</summary>
internal sealed class BuildOutputs
{
    private const string MapFile = "map.xml";
    private readonly Dictionary<string, BuildOutput> byTreePath;

    private BuildOutputs(Dictionary<string, BuildOutput> byTreePath) => this.byTreePath = byTreePath;

    public static BuildOutputs Read(SolutionPackOptions options)
    {
        var file = Path.Combine(options.SolutionFolder, MapFile);
        var outputs = new Dictionary<string, BuildOutput>(StringComparer.Ordinal);
        foreach (var entry in File.Exists(file) ? Load(file).Elements("FileToFile") : [])
        {
            var treePath = Text(entry, "map");
            var builtFile = Text(entry, "to").Replace("{configuration}", options.Configuration, StringComparison.Ordinal);
            if (!outputs.TryAdd(treePath, new BuildOutput(treePath, options.RepositoryFolder, builtFile, Text(entry, "build"))))
            {
                throw new SolutionPackException($"{Place(entry)}: {treePath} is mapped twice. Remove one of the two entries.");
            }
        }

        return new BuildOutputs(outputs);
    }

    public BuildOutput? For(string treePath) => byTreePath.GetValueOrDefault(treePath);

    private static XElement Load(string file)
    {
        try
        {
            return XDocument.Load(file, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException broken)
        {
            throw new SolutionPackException($"{MapFile}:{broken.LineNumber}: this is not well-formed XML: {broken.Message}", broken);
        }
    }

    private static string Text(XElement entry, string attribute) =>
        entry.Attribute(attribute)?.Value ?? throw new SolutionPackException($"{Place(entry)}: the FileToFile entry has no \"{attribute}\". Give it map, to and build.");

    private static string Place(XElement entry) => $"{MapFile}:{((IXmlLineInfo)entry).LineNumber}";
}

/// <summary>One file that a build makes and the package carries.</summary>
internal sealed record BuildOutput(string TreePath, string RepositoryFolder, string File, string BuildCommand)
{
    public byte[] Read()
    {
        var path = Path.Combine(RepositoryFolder, File);
        return System.IO.File.Exists(path)
            ? System.IO.File.ReadAllBytes(path)
            : throw new SolutionPackException($"{TreePath}: it is made by a build that has not run, so {File} is missing. Run \"{BuildCommand}\" and pack again.");
    }
}
