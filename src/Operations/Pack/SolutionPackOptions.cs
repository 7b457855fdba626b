namespace BuyingDynamics.Operations.Pack;

/// <summary>What to pack, and as what.</summary>
public sealed record SolutionPackOptions
{
#if DEBUG
    private const string OwnConfiguration = "Debug";
#else
    private const string OwnConfiguration = "Release";
#endif

    /// <summary>The SolutionPackager tree: the folder that holds Other/Solution.xml.</summary>
    public required string SolutionFolder { get; init; }

    /// <summary>The folder that the "to" paths of map.xml start from.</summary>
    public required string RepositoryFolder { get; init; }

    /// <summary>True writes a managed package, false an unmanaged one.</summary>
    public bool Managed { get; init; } = true;

    /// <summary>Which build output to take: stands for {configuration} in map.xml. Default: as this tool was built.</summary>
    public string Configuration { get; init; } = OwnConfiguration;

    /// <summary>The options for the solution of this repository, found upwards from the current folder, then from the program's own.</summary>
    /// <exception cref="SolutionPackException">No folder above holds plugins.sln.</exception>
    public static SolutionPackOptions OfThisRepository()
    {
        var repository = RepositoryAbove(Directory.GetCurrentDirectory()) ?? RepositoryAbove(AppContext.BaseDirectory)
            ?? throw new SolutionPackException("There is no plugins.sln in this folder or above it. Run bd inside the repository, or name the solution folder with --solution.");
        return new SolutionPackOptions { SolutionFolder = Path.Combine(repository, "solution"), RepositoryFolder = repository };
    }

    /// <summary>The options for a solution folder anywhere; map.xml paths start from its parent.</summary>
    public static SolutionPackOptions OfFolder(string solutionFolder)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(solutionFolder));
        return new SolutionPackOptions { SolutionFolder = folder, RepositoryFolder = Path.GetDirectoryName(folder) ?? folder };
    }

    private static string? RepositoryAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "plugins.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
