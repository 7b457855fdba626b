using System.Diagnostics;

namespace BuyingDynamics.Repository.Tests;

/// <summary>The files git tracks, with their lines: what a clone contains.</summary>
internal static class TrackedFiles
{
    public static IReadOnlyList<string> All { get; } = List();

    public static IEnumerable<string> Source => All.Where(path =>
        (path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal))
        && Path.GetExtension(path) is ".cs" or ".ts" or ".tsx");

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Prerequisite.RepositoryRoot, path));

    private static string[] List()
    {
        Prerequisite.Require(Directory.Exists(Path.Combine(Prerequisite.RepositoryRoot, ".git")) || File.Exists(Path.Combine(Prerequisite.RepositoryRoot, ".git")),
            "this copy of the sources is no git checkout, so what is tracked cannot be told");
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files"])
        {
            WorkingDirectory = Prerequisite.RepositoryRoot,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => File.Exists(Path.Combine(Prerequisite.RepositoryRoot, path)))
            .ToArray();
    }
}
