using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.Operations.Pack;

namespace BuyingDynamics.Operations.SolutionValidation;

/// <summary>All XML files of a solution folder, and what they define.</summary>
internal sealed class SolutionSource
{
    private readonly string folder;

    private SolutionSource(string folder, IReadOnlyList<SolutionFile> files, IReadOnlyList<SolutionFinding> unreadable, StandardModel standard)
    {
        this.folder = folder;
        Files = files;
        Unreadable = unreadable;
        Model = new SolutionModel(files, standard);
    }

    public IReadOnlyList<SolutionFile> Files { get; }

    /// <summary>Files that are not well-formed; nothing else is known about them.</summary>
    public IReadOnlyList<SolutionFinding> Unreadable { get; }

    public SolutionModel Model { get; }

    /// <summary>Reads every XML file of the folder except the rows in data/.</summary>
    public static SolutionSource Read(string folder, StandardModel standard)
    {
        var files = new List<SolutionFile>();
        var unreadable = new List<SolutionFinding>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            try
            {
                files.Add(new SolutionFile(path, XDocument.Load(file, LoadOptions.SetLineInfo).Root!));
            }
            catch (XmlException broken)
            {
                unreadable.Add(new SolutionFinding(path, broken.LineNumber, $"This is not well-formed XML: {broken.Message} Correct it; the other checks did not look at this file."));
            }
        }

        return new SolutionSource(folder, files, unreadable, standard);
    }

    /// <summary>The plugin assembly that the last build of this repository left, as it goes into the package; null before a build.</summary>
    public byte[]? BuiltAssembly
    {
        get
        {
            var outputs = BuildOutputs.Read(SolutionPackOptions.OfThisRepository() with { SolutionFolder = folder });
            var built = In("PluginAssemblies").Select(description => outputs.For(description.Path[..^".data.xml".Length])).OfType<BuildOutput>()
                .Select(output => Path.Combine(output.RepositoryFolder, output.File)).FirstOrDefault(File.Exists);
            return built is null ? null : File.ReadAllBytes(built);
        }
    }

    /// <summary>The text of a file that is no XML of the solution format; null when it is not there.</summary>
    public string? Text(string path) => Path.Combine(folder, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    public IEnumerable<SolutionFile> In(string folder) => Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    public IEnumerable<SolutionFile> Forms => FilesOfTables("FormXml");

    public IEnumerable<SolutionFile> Views => FilesOfTables("SavedQueries");

    public IEnumerable<SolutionFile> Charts => FilesOfTables("Visualizations");

    public IEnumerable<SolutionFile> Dashboards => In("Dashboards");

    public SolutionFile? Manifest => Files.FirstOrDefault(file => string.Equals(file.Path, "Other/Solution.xml", StringComparison.Ordinal));

    private IEnumerable<SolutionFile> FilesOfTables(string kind) =>
        In("Entities").Where(file => string.Equals(file.Path.Split('/')[2], kind, StringComparison.Ordinal));
}
