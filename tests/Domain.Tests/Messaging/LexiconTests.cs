using BuyingDynamics.Domain.Messaging;

namespace BuyingDynamics.Domain.Tests.Messaging;

/// <summary>The word lists, read as files: what an author of entries can get wrong.</summary>
public class LexiconTests
{
    private static string Folder => Path.Combine(Prerequisite.RepositoryRoot, "src", "Domain", "Messaging", "Lexicons");

    [Fact]
    public void Entries_EachStandsInOneSectionOnly()
    {
        var twice = new[] { "en", "de" }.SelectMany(Entries)
            .Where(e => e.Section != "Filler")
            .GroupBy(e => e.Entry, StringComparer.Ordinal)
            .Where(g => g.Select(e => e.Section).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => g.Key);

        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Entries_WhatCosts_IsFoundAndCosts(string language) => Assert.All(
        Entries(language).Where(e => e.Section is "We" or "OwnProduct" or "Brag" or "NamelessGreeting"),
        entry =>
        {
            var text = entry.Entry.Replace("*", "", StringComparison.Ordinal).Replace("=", "", StringComparison.Ordinal);
            var spans = MessageCheck.Of(text, MessageContext.Unknown).Spans;
            Assert.Contains(spans, span => span.Reason.ToString() == entry.Section && span.Points < 0);
            Assert.DoesNotContain(spans, span => span.Points > 0);
        });

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Entries_WhatGains_IsFoundAndCostsNothing(string language) => Assert.All(
        Entries(language).Where(e => e.Section is "You" or "Goal" || e.Section.StartsWith("Metric", StringComparison.Ordinal)),
        entry =>
        {
            var text = entry.Entry.Replace("*", "", StringComparison.Ordinal).Replace("=", "", StringComparison.Ordinal);
            var spans = MessageCheck.Of(text, MessageContext.Unknown).Spans;
            Assert.Contains(spans, span => span.Points > 0);
            Assert.DoesNotContain(spans, span => span.Points < 0);
        });

    [Fact]
    public void Sections_AllStandInTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.All(
            Entries("en").Concat(Entries("de")).Select(e => e.Section.Split(' ')[0]).Distinct(StringComparer.Ordinal),
            section => Assert.Contains("`" + section, readme, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Section, string Entry)> Entries(string language)
    {
        var section = "";
        foreach (var line in File.ReadLines(Path.Combine(Folder, language + ".txt")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
            }
            else
            {
                yield return (section, line);
            }
        }
    }
}
