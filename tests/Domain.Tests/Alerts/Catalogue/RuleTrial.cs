using System.Globalization;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

/// <summary>Tries one rule alone, switched on, with its shipped thresholds. Each try asserts, and says in a word what it saw.</summary>
internal sealed class RuleTrial
{
    private readonly RuleScenario scenario;
    private readonly RuleDefinition definition;
    private readonly ProductSettings settings;

    public RuleTrial(string code)
    {
        scenario = RuleScenarios.Of(code);
        definition = RuleCatalogue.Find(code)!;
        settings = scenario.Settings with { Rules = new RuleSet(new[] { definition.Shipped with { IsEnabled = true } }) };
    }

    private DateTime ShownFrom => scenario.TrueFrom.AddDays(definition.Shipped.GraceDays);

    /// <summary>The columns of the table.</summary>
    public static IReadOnlyDictionary<string, Func<RuleTrial, string>> Columns { get; } = new Dictionary<string, Func<RuleTrial, string>>(StringComparer.Ordinal)
    {
        ["raises"] = trial => trial.Raises(),
        ["silent before"] = trial => trial.IsSilentBefore(),
        ["grace"] = trial => trial.IsSilentWithinGrace(),
        ["grows"] = trial => trial.Grows(),
        ["asks under 0.5"] = trial => trial.AsksWhenInDoubt(),
        ["written once"] = trial => trial.IsWrittenOnce(),
        ["resolves"] = trial => trial.Resolves(),
        ["dismissed, snoozed"] = trial => trial.RespectsPeople(),
        ["parent"] = trial => trial.RespectsItsParents(),
        ["NextDue"] = trial => trial.IsDueExactly(),
    };

    private string Raises()
    {
        var finding = At(scenario.Raising, ShownFrom, scenario.TrueFrom).Of(definition.Code);

        Assert.NotNull(finding);
        Assert.Equal(definition.Shipped.Severity, finding.Severity);
        Assert.Equal(definition.Shipped.Surface, finding.Surface);
        Assert.False(finding.IsQuestion);
        Assert.Equal(definition.ActionCode, finding.ActionCode);
        return finding.Severity + " " + finding.Surface;
    }

    private string IsSilentBefore()
    {
        var before = scenario.JustBefore ?? scenario.Raising;
        var moment = scenario.JustBefore is null ? scenario.TrueFrom.AddTicks(-1) : ShownFrom;
        var seen = At(before, moment, scenario.TrueFrom.AddDays(-1));

        Assert.Null(seen.Of(definition.Code));
        Assert.DoesNotContain(seen.FirstTrue.ByKey.Keys, key => key.StartsWith(definition.Code, StringComparison.Ordinal));
        return scenario.JustBefore is null ? "by the tick" : "nearest deal";
    }

    private string IsSilentWithinGrace()
    {
        var grace = definition.Shipped.GraceDays;
        if (grace == 0)
        {
            Assert.NotNull(At(scenario.Raising, scenario.TrueFrom).Of(definition.Code));
            return "-";
        }

        Assert.Null(At(scenario.Raising, ShownFrom.AddTicks(-1), scenario.TrueFrom).Of(definition.Code));
        return grace + " days";
    }

    private string Grows()
    {
        if (scenario.AlreadyCritical is { } critical)
        {
            Assert.Equal(Severity.Critical, At(critical, ShownFrom, scenario.TrueFrom).Of(definition.Code)!.Severity);
        }

        if (scenario.CriticalFrom is not { } moment)
        {
            var later = At(scenario.Raising, ShownFrom.AddYears(5), scenario.TrueFrom).Of(definition.Code);
            Assert.True(later is null || later.Severity == definition.Shipped.Severity, "It grows, and its scenario does not say so.");
            return scenario.AlreadyCritical is null ? "-" : "by its facts";
        }

        Assert.Equal(definition.Shipped.Severity, At(scenario.Raising, moment.AddTicks(-1), scenario.TrueFrom).Of(definition.Code)!.Severity);
        Assert.Equal(Severity.Critical, At(scenario.Raising, moment, scenario.TrueFrom).Of(definition.Code)!.Severity);
        return "after " + (moment - scenario.TrueFrom).TotalDays.ToString("0.#", CultureInfo.InvariantCulture) + " days";
    }

    private string AsksWhenInDoubt()
    {
        Assert.True(scenario.Doubtful is null != scenario.NeverInDoubt is null, "Say which deal leaves it in doubt, or why none does.");
        if (scenario.Doubtful is not { } doubtful)
        {
            return "never in doubt";
        }

        var finding = At(doubtful, ShownFrom, scenario.TrueFrom).Of(definition.Code)!;
        Assert.NotNull(finding);
        Assert.True(finding.Confidence < Confidence.QuestionBelow, $"Confidence is {finding.Confidence}.");
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(definition.QuestionCode, finding.ActionCode);
        return "asks";
    }

    private string IsWrittenOnce()
    {
        var book = Shown();

        Assert.Single(book.Alerts);
        Assert.True(book.Evaluate(scenario.Raising, ShownFrom.AddTicks(1)).IsEmpty);
        return "yes";
    }

    private string Resolves()
    {
        var cured = Shown();
        Assert.Single(cured.Evaluate(scenario.Cured, ShownFrom).Resolve);
        cured.Evaluate(scenario.Raising, ShownFrom);
        cured.Evaluate(scenario.Raising, ShownFrom.AddDays(definition.Shipped.GraceDays));
        Assert.Equal(2, cured.Alerts.Count);

        Assert.Single(Shown().Evaluate(scenario.Raising with { Status = DealStatus.Lost }, ShownFrom).Resolve);

        var off = settings with { Rules = new RuleSet(new[] { definition.Shipped with { IsEnabled = false } }) };
        Assert.Empty(RuleEngine.Evaluate(scenario.Raising, off, ShownFrom, FirstTrueMoments.None, new[] { definition }).Findings);
        return "cured, lost; recurs as a new row";
    }

    private string RespectsPeople()
    {
        var dismissed = Shown();
        dismissed.Change(dismissed.Of(definition.Code), a => a with { State = AlertState.Dismissed });
        Assert.Empty(dismissed.Evaluate(scenario.Raising, ShownFrom).Open);
        Assert.Single(dismissed.Evaluate(scenario.Cured, ShownFrom).Resolve);

        var snoozed = Shown();
        var until = ShownFrom.AddMinutes(1);
        snoozed.Change(snoozed.Of(definition.Code), a => a with { State = AlertState.Snoozed, SnoozedUntil = until });
        Assert.Empty(snoozed.Evaluate(scenario.Raising, until.AddTicks(-1)).Open);
        Assert.True(Assert.Single(snoozed.Evaluate(scenario.Raising, until).Update).Reopens);
        return "quiet";
    }

    private string RespectsItsParents()
    {
        foreach (var code in definition.Shipped.Parents)
        {
            var parent = RuleCatalogue.Find(code)!;
            var raised = FakeRule.True(code) with { Silences = parent.Silences };
            var seen = Judge(scenario.Raising, ShownFrom, scenario.TrueFrom, raised, definition);
            if (parent.Silences == Silencing.None)
            {
                Assert.Equal(AlertSurface.Fact, seen.Of(definition.Code)!.Surface);
                Assert.Equal(code, seen.Of(definition.Code)!.ParentRuleCode);
            }
            else
            {
                Assert.Equal(code, Assert.Single(seen.Silenced).SilencedBy);
            }
        }

        return definition.Shipped.Parents.Count == 0 ? "-" : string.Join(", ", definition.Shipped.Parents);
    }

    private string IsDueExactly()
    {
        var seen = new List<string>();
        if (scenario.JustBefore is null)
        {
            Assert.Equal(scenario.TrueFrom, At(scenario.Raising, scenario.TrueFrom.AddTicks(-1)).NextDue);
            seen.Add("threshold");
        }

        if (definition.Shipped.GraceDays > 0)
        {
            Assert.Equal(ShownFrom, At(scenario.Raising, scenario.TrueFrom).NextDue);
            seen.Add("grace");
        }

        if (scenario.CriticalFrom is { } critical)
        {
            Assert.Equal(critical, At(scenario.Raising, critical.AddTicks(-1), scenario.TrueFrom).NextDue);
            seen.Add("growth");
        }

        return seen.Count == 0 ? "-" : string.Join(", ", seen);
    }

    private AlertBook Shown()
    {
        var book = new AlertBook(settings, new[] { definition });
        book.Evaluate(scenario.Raising, scenario.TrueFrom);
        book.Evaluate(scenario.Raising, ShownFrom);
        return book;
    }

    private Evaluation At(DealFacts deal, DateTime now, DateTime? seenSince = null) => Judge(deal, now, seenSince, definition);

    private Evaluation Judge(DealFacts deal, DateTime now, DateTime? seenSince, params RuleDefinition[] rules)
    {
        var memory = seenSince is { } since ? RuleEngine.Evaluate(deal, settings, since, FirstTrueMoments.None, rules).FirstTrue : FirstTrueMoments.None;
        return RuleEngine.Evaluate(deal, settings, now, memory, rules);
    }
}
