namespace BuyingDynamics.Prerequisites;

/// <summary>
/// What some tests need beyond the SDK: on a developer's machine its absence skips the test with the reason;
/// in CI (CI=true) it is a failure, so that nothing goes untested unnoticed.
/// Compiled into every test project (tests/Directory.Build.props); use it in a [SkippableFact].
/// </summary>
internal static class Prerequisite
{
    /// <summary>Root of the repository this test assembly was built from.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    private static bool InContinuousIntegration =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folder with the specification's test material: BD_SHARED, else 'shared' beside the repository. <paramref name="path"/> is what the test needs of it.</summary>
    public static string Shared(params string[] path)
    {
        var root = Environment.GetEnvironmentVariable("BD_SHARED") ?? Path.Combine(RepositoryRoot, "..", "shared");
        var wanted = Path.GetFullPath(Path.Combine([root, .. path]));
        Require(Path.Exists(wanted), $"test material '{Path.Combine(path)}' is not there: set BD_SHARED to the shared folder");
        return wanted;
    }

    /// <summary>The first of these programs that exists (absolute paths, or names looked up on PATH).</summary>
    public static string Tool(string purpose, params string[] candidates)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        var found = candidates
            .SelectMany(candidate => Path.IsPathRooted(candidate) ? [candidate] : folders.Select(folder => Path.Combine(folder, candidate)))
            .FirstOrDefault(File.Exists);
        Require(found is not null, $"{string.Join(" or ", candidates)} is not installed: {purpose}");
        return found!;
    }

    /// <summary>Skips the running test, or fails it in CI, unless <paramref name="met"/>.</summary>
    public static void Require(bool met, string reason)
    {
        if (!met && InContinuousIntegration)
        {
            Assert.Fail($"CI must not skip: {reason}");
        }

        Skip.IfNot(met, reason);
    }

    private static string FindRepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "plugins.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No plugins.sln above {AppContext.BaseDirectory}: tests run from a build inside the repository.");
    }
}
