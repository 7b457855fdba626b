using BuyingDynamics.Operations.SolutionValidation;

namespace BuyingDynamics.Operations.Tests.SolutionValidation;

/// <summary>A copy of our solution folder that a test may break in one place.</summary>
internal sealed class CopiedSolution : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bd-validate-").FullName;

    public CopiedSolution()
    {
        var ours = Path.Combine(Prerequisite.RepositoryRoot, "solution");
        foreach (var file in Directory.EnumerateFiles(ours, "*.x*ml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(ours, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Replaces one place in the first file below <paramref name="place"/> that has it.</summary>
    public CopiedSolution With(string place, string text, string flaw)
    {
        var file = Files(place).First(candidate => File.ReadAllText(candidate).Contains(text, StringComparison.Ordinal));
        var content = File.ReadAllText(file);
        var at = content.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(file, content[..at] + flaw + content[(at + text.Length)..]);
        return this;
    }

    public CopiedSolution Add(string file, string content)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    public IReadOnlyList<SolutionFinding> Validate(string? schemas = null) => SolutionValidator.Validate(folder, schemas);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> Files(string place)
    {
        var path = Path.Combine(folder, place);
        return File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }
}
