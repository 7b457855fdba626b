using System.Xml;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation;

/// <summary>All XML files of a solution folder, and what they define.</summary>
internal sealed class SolutionSource
{
    private SolutionSource(IReadOnlyList<SolutionFile> files, IReadOnlyList<SolutionFinding> unreadable, StandardModel standard)
    {
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

        return new SolutionSource(files, unreadable, standard);
    }

    public IEnumerable<SolutionFile> In(string folder) => Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    public IEnumerable<SolutionFile> Forms => FilesOfTables("FormXml");

    public IEnumerable<SolutionFile> Views => FilesOfTables("SavedQueries");

    public IEnumerable<SolutionFile> Charts => FilesOfTables("Visualizations");

    public SolutionFile? Manifest => Files.FirstOrDefault(file => string.Equals(file.Path, "Other/Solution.xml", StringComparison.Ordinal));

    private IEnumerable<SolutionFile> FilesOfTables(string kind) =>
        In("Entities").Where(file => string.Equals(file.Path.Split('/')[2], kind, StringComparison.Ordinal));
}
