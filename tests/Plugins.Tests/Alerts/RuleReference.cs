extern alias shipped;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BuyingDynamics.Domain.Alerts;
using shipped::BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>solution/rules.md as the catalogue, the rules' docstrings and the wording make it.</summary>
internal static partial class RuleReference
{
    private const string Beginning = """
        # The rules

        Every rule of the catalogue: what makes it true, what it shows, where its limits lie, what it asks or proposes, and what it stands on.
        Administrators change limits, severity, grace and surface per rule (table `bd_alertrule`); these are the shipped values.
        Written by a test from `RuleCatalogue`, the rules' docstrings and the wording: change those, not this file.

        """;

    private static readonly XElement Docstrings = XDocument.Load(Path.ChangeExtension(typeof(RuleCatalogue).Assembly.Location, ".xml")).Root!;
    private static readonly List<KeyValuePair<string, string>> Wording =
    [
        .. XDocument.Load(Path.Combine(Prerequisite.RepositoryRoot, "src", "Plugins", "Platform", "Messages.resx")).Root!.Elements("data")
            .Select(entry => KeyValuePair.Create((string)entry.Attribute("name")!, (string)entry.Element("value")!)),
    ];

    public static string Text() => Beginning + string.Concat(RuleCatalogue.All.Select(Section));

    private static string Section(RuleDefinition rule)
    {
        var (meaning, source) = Meaning(rule);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n## {rule.Code}\n\n{In(rule, "Title", Language.English)} ({In(rule, "Title", Language.German)})\n\n");
        text.Append("| | |\n|---|---|\n");
        Line("True when", char.ToUpperInvariant(meaning[0]) + meaning[1..]);
        Line("Why now", In(rule, "Reason", Language.English));
        Line("Shows as", ShowsAs(rule));
        Line("Facts", string.Join("; ", Wording.Where(entry => entry.Key.StartsWith($"Fact.{rule.Code}.", StringComparison.Ordinal)).Select(entry => Placeholders().Replace(entry.Value, "…"))));
        Line("Limits", string.Join("; ", rule.Shipped.Thresholds.OrderBy(limit => limit.Key, StringComparer.Ordinal).Select(Limit)));
        Line(rule.Dynamics == RuleDynamics.Mechanics ? "Proposes" : "Asks", Asked(rule.ActionCode));
        Line("While little is known, asks", rule.QuestionCode == rule.ActionCode || Asked(rule.QuestionCode) == Asked(rule.ActionCode) ? "" : Asked(rule.QuestionCode));
        Line("Under the card of", string.Join(", ", rule.Shipped.Parents));
        Line("Source", source);
        return text.ToString();

        void Line(string name, string value)
        {
            if (value.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {name} | {value.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")} |\n");
            }
        }
    }

    private static string ShowsAs(RuleDefinition rule)
    {
        var shipped = rule.Shipped;
        var parts = new List<string> { $"{shipped.Surface}, {shipped.Severity}" };
        parts.Add(shipped.Phases.Count > 0 ? string.Join(" and ", shipped.Phases) : "all phases");
        if (shipped.Variants.Count > 0)
        {
            parts.Add(string.Join(" and ", shipped.Variants) + " only");
        }

        if (shipped.GraceDays > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"after {shipped.GraceDays} days"));
        }

        parts.Add(shipped.IsEnabled ? "on" : "off until switched on");
        return string.Join("; ", parts);
    }

    private static string Limit(KeyValuePair<string, decimal> limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Texts.Get("Threshold." + limit.Key, Language.English)} (`{limit.Key}`): {limit.Value:0.##}");

    private static string Asked(string code)
    {
        var options = new[] { ".1", ".2" }.Select(number => Texts.Find($"Action.{code}{number}", Language.English)).OfType<string>().ToList();
        return Texts.Get($"Action.{code}", Language.English) + (options.Count > 0 ? $" ({string.Join(" / ", options)})" : "");
    }

    private static string In(RuleDefinition rule, string part, Language language) => Texts.Get($"Card.{rule.Code}.{part}", language);

    /// <summary>The docstring of the rule's class, without its code; sentences that name a source apart.</summary>
    private static (string Meaning, string Source) Meaning(RuleDefinition rule)
    {
        var mark = $"<c>{rule.Code}</c>";
        var summary = Docstrings.Descendants("member").Where(member => ((string)member.Attribute("name")!).StartsWith("T:", StringComparison.Ordinal))
            .Select(member => member.Element("summary")).OfType<XElement>()
            .Single(element => element.ToString(SaveOptions.DisableFormatting).Contains(mark, StringComparison.Ordinal));
        var text = Spaces().Replace(string.Concat(summary.Nodes().Select(Plain)), " ").Trim().Replace($"`{rule.Code}`: ", "", StringComparison.Ordinal);
        var sources = Sources().Matches(text).Select(match => match.Value.Trim()).ToList();
        return (sources.Aggregate(text, (rest, source) => rest.Replace(source, "", StringComparison.Ordinal)).Trim(), sources.Count > 0 ? string.Join(" ", sources) : "The specification of the product; no research figure.");
    }

    private static string Plain(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when element.Attribute("cref") is { } reference => reference.Value.Split('.')[^1],
        XElement element => element.Value,
        _ => node.ToString(),
    };

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:^|(?<=\. ))(?:Source|Research)\b[^:.]*:.*?\.(?= |$)")]
    private static partial Regex Sources();
}
