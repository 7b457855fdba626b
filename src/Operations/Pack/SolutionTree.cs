using System.Xml;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>The solution folder: finds files in a stable order, reads XML, and knows which files a build makes elsewhere.</summary>
internal sealed class SolutionTree
{
    private static readonly string[] NotPacked = ["data"];

    // Components that Dataverse keeps as files of their own in the package, under the same path as in the tree.
    private static readonly string[] NewStyle =
        ["customapis", "environmentvariabledefinitions", "appactions", "pluginpackages", "maskingrules", "bots", "botcomponents", "Assets"];

    private readonly BuildOutputs buildOutputs;

    public SolutionTree(SolutionPackOptions options)
    {
        Options = options;
        if (!Directory.Exists(options.SolutionFolder))
        {
            throw new SolutionPackException($"There is no folder {options.SolutionFolder}. Name the folder that holds Other/Solution.xml with --solution.");
        }

        buildOutputs = BuildOutputs.Read(options);
        RefuseUnknownFolders();
    }

    public SolutionPackOptions Options { get; }

    /// <summary>Files of one folder (not below it) whose names end as given, by ordinal name, with / as separator.</summary>
    public IEnumerable<string> Files(string folder, string ending = ".xml") => Find(folder, ending, SearchOption.TopDirectoryOnly);

    /// <summary>Files of a folder and all folders below it.</summary>
    public IEnumerable<string> FilesBelow(string folder, string ending = "") => Find(folder, ending, SearchOption.AllDirectories);

    public IEnumerable<string> Folders(string folder) =>
        Directory.Exists(FullPath(folder))
            ? Directory.EnumerateDirectories(FullPath(folder)).Select(Relative).Order(StringComparer.Ordinal)
            : [];

    public IEnumerable<string> NewStyleFiles() => NewStyle.SelectMany(folder => FilesBelow(folder)).Order(StringComparer.Ordinal);

    public bool Exists(string file) => File.Exists(FullPath(file));

    /// <summary>The root element, with line numbers.</summary>
    public XElement Load(string file)
    {
        try
        {
            return XDocument.Load(FullPath(file), LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException broken)
        {
            throw new SolutionPackException($"{file}:{broken.LineNumber}: this is not well-formed XML: {broken.Message}", broken);
        }
        catch (IOException missing)
        {
            throw new SolutionPackException($"{file}: the file is missing, and no package can be made without it.", missing);
        }
    }

    /// <summary>The content of a file of the tree, or of the build output that map.xml puts in its place.</summary>
    public byte[] Content(string file)
    {
        if (buildOutputs.For(file) is { } built)
        {
            return built.Read();
        }

        return Exists(file)
            ? File.ReadAllBytes(FullPath(file))
            : throw new SolutionPackException($"{file}: the file is missing. Add it to the solution folder, or say in map.xml which build output stands for it.");
    }

    /// <summary>Rule of the package format: X_managed.xml replaces X.xml in a managed package and is not read in an unmanaged one.</summary>
    public IEnumerable<string> ForThisKindOfPackage(IEnumerable<string> files)
    {
        const string suffix = "_managed.xml";
        var all = files.ToList();
        return all
            .Where(file => !file.EndsWith(suffix, StringComparison.Ordinal))
            .Select(file => file[..^".xml".Length] + suffix is var managed && Options.Managed && all.Contains(managed, StringComparer.Ordinal) ? managed : file);
    }

    private string FullPath(string file) => Path.Combine(Options.SolutionFolder, file);

    private string Relative(string fullPath) => Path.GetRelativePath(Options.SolutionFolder, fullPath).Replace('\\', '/');

    private IEnumerable<string> Find(string folder, string ending, SearchOption depth) =>
        Directory.Exists(FullPath(folder))
            ? Directory.EnumerateFiles(FullPath(folder), "*", depth).Select(Relative).Where(file => file.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            : [];

    private void RefuseUnknownFolders()
    {
        var unknown = Folders("").FirstOrDefault(folder => !NotPacked.Contains(folder) && !NewStyle.Contains(folder) && !ComponentFolders.All.Contains(folder));
        if (unknown is not null)
        {
            throw new SolutionPackException($"{unknown}/: the packer does not know this folder and would leave it out. Rename it, move it out of the solution folder, or teach the packer its place in the package.");
        }
    }
}
