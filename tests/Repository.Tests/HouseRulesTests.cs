using System.Text.RegularExpressions;

namespace BuyingDynamics.Repository.Tests;

/// <summary>Rules of the house that a compiler cannot see.</summary>
public class HouseRulesTests
{
    // Spelt in pieces, so that this file does not contain what it looks for.
    private static readonly Regex LeftForLater = new("\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b|NotImplemented" + "Exception", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    private static readonly Regex Suppression = new("#pragma warning dis" + "able|eslint-dis" + "able|@ts-ig" + "nore|Suppress" + "Message", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    private static readonly Regex MachinePath = new("(?<![\\w.])/(work|root|farm|home|tmp)/\\w", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [SkippableFact]
    public void TopLevel_AsFixedByTheUser_HoldsNothingElse()
    {
        string[] allowed = ["src", "tests", "solution", "plugins.sln", "README.md", "deploy.ps1", "global.json", "BannedSymbols.txt"];

        var strangers = TrackedFiles.All.Select(path => path.Split('/')[0]).Distinct()
            .Where(name => !name.StartsWith('.') && !name.StartsWith("Directory.", StringComparison.Ordinal))
            .Except(allowed);

        Assert.Empty(strangers);
    }

    [SkippableFact]
    public void SourceFiles_OverFourHundredLines_StateAReasonAtTheirTop()
    {
        var tooLong = TrackedFiles.Source
            .Where(path => TrackedFiles.Lines(path) is { Length: > 400 } lines && !lines.Take(5).Any(line => line.Contains("Long because", StringComparison.Ordinal)));

        Assert.Empty(tooLong);
    }

    [SkippableFact]
    public void Source_NothingIsLeftForLater() => Assert.Empty(Matches(LeftForLater, _ => true));

    [SkippableFact]
    public void Suppressions_EachStatesItsReason() =>
        Assert.Empty(Matches(Suppression, line => !line.Contains(" // ", StringComparison.Ordinal) && !line.Contains(" -- ", StringComparison.Ordinal) && !line.Contains("Justification", StringComparison.Ordinal)));

    [SkippableFact]
    public void Source_NamesNoPathOfOneMachine() => Assert.Empty(Matches(MachinePath, _ => true));

    [SkippableFact]
    public void LockFiles_NameNoRegistry()
    {
        var withAddress = TrackedFiles.All
            .Where(path => path.EndsWith("package-lock.json", StringComparison.Ordinal))
            .Where(path => TrackedFiles.Lines(path).Any(line => line.Contains("\"resolved\": \"http", StringComparison.Ordinal)));

        Assert.Empty(withAddress);
    }

    [SkippableFact]
    public void DecisionRecords_EachHasContextDecisionConsequence()
    {
        var records = TrackedFiles.All.Where(path => path.StartsWith("src/decisions/", StringComparison.Ordinal)).ToList();

        var incomplete = records.Where(path => !new[] { "Context", "Decision", "Consequence" }
            .All(part => TrackedFiles.Lines(path).Any(line => line.Contains(part, StringComparison.Ordinal))));

        Assert.NotEmpty(records);
        Assert.Empty(incomplete);
    }

    private static IEnumerable<string> Matches(Regex pattern, Func<string, bool> counts) =>
        from path in TrackedFiles.Source
        from line in TrackedFiles.Lines(path).Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text) && counts(line.text)
        select $"{path}:{line.number}: {line.text.Trim()}";
}
