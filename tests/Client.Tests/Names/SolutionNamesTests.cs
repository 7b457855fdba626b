using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BuyingDynamics.Client.Tests.Names;

/// <summary>Names and option values of the solution stand once in the scripts, and exist in the solution.</summary>
public class SolutionNamesTests
{
    private static readonly Regex Name = new("(?<=[\"'`])bd_[A-Za-z0-9_/.]+", RegexOptions.None, TimeSpan.FromSeconds(1));
    private static readonly Regex Option = new(@"\b71770\d{4}\b", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Solution => Path.Combine(Prerequisite.RepositoryRoot, "solution");

    private static string Client => Path.Combine(Prerequisite.RepositoryRoot, "src", "Client");

    private static string NamesFile => Path.Combine(Client, "forms", "platform", "names.ts");

    [Fact]
    public void Names_InTheScripts_ExistInTheSolution()
    {
        var known = SolutionNames().ToHashSet(StringComparer.Ordinal);
        var used = Name.Matches(File.ReadAllText(NamesFile)).Select(m => m.Value).ToList();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(known, StringComparer.Ordinal));
    }

    [Fact]
    public void SeverityValues_InTheScripts_AreThoseOfTheChoiceByName()
    {
        var inSolution = XDocument.Load(Path.Combine(Solution, "OptionSets", "bd_severity.xml")).Descendants("option")
            .Select(option => English(option).ToLowerInvariant() + ": " + (string?)option.Attribute("value"));
        var inScripts = Regex.Matches(File.ReadAllText(NamesFile), @"\w+: 71770\d{4}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value);

        Assert.Equal(inSolution, inScripts);
    }

    [Fact]
    public void Names_InTheScripts_StandOnlyInTheirOneFile()
    {
        var spelt = Directory.EnumerateFiles(Client, "*.ts*", SearchOption.AllDirectories)
            .Where(IsShipped)
            .SelectMany(file => Name.Matches(File.ReadAllText(file)).Concat(Option.Matches(File.ReadAllText(file))).Select(m => Path.GetRelativePath(Client, file) + ": " + m.Value));

        Assert.Empty(spelt);
    }

    private static string English(XElement option) =>
        (string)option.Descendants("label").Single(l => (string?)l.Attribute("languagecode") == "1033").Attribute("description")!;

    private static bool IsShipped(string file)
    {
        var path = Path.GetRelativePath(Client, file).Replace('\\', '/');
        string[] outside = ["node_modules/", "/dist/", "/out/", "/testing/", ".test.", ".sample."];
        return !path.StartsWith("node_modules/", StringComparison.Ordinal) && file != NamesFile && !Array.Exists(outside, part => path.Contains(part, StringComparison.Ordinal));
    }

    private static IEnumerable<string> SolutionNames()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Solution, "Entities")))
        {
            yield return Path.GetFileName(folder).ToLowerInvariant();
            foreach (var column in XDocument.Load(Path.Combine(folder, "Entity.xml")).Descendants("attribute"))
            {
                yield return column.Element("LogicalName")!.Value;
            }
        }

        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Solution, "customapis")))
        {
            yield return Path.GetFileName(folder);
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Solution, "WebResources"), "*.data.xml", SearchOption.AllDirectories))
        {
            yield return XDocument.Load(file).Root!.Element("Name")!.Value;
        }
    }
}
