using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.Tests.Alerts;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>What must hold for every deal, tried on thousands from fixed seeds. A failure names its seed.</summary>
public class EvaluationProperties
{
    private const int Deals = 1000;

    private static readonly ProductSettings AllOn = Some.Settings() with
    {
        Rules = new RuleSet(RuleCatalogue.All.Select(r => r.Shipped with { IsEnabled = true })),
        Holidays = new HolidayCalendar(new[] { Some.Now.AddDays(1), Some.Now.AddDays(9) }.Select(d => new Holiday(d.Year, d.Month, d.Day))),
    };

    [Fact]
    public void Evaluate_SameDealWithRowsInAnotherOrder_GivesTheSameResult() => ForEachSeed((deals, seed) =>
    {
        var deal = deals.Next();
        var shuffled = deal with
        {
            Stakeholders = deals.Shuffled(deal.Stakeholders),
            Activities = deal.Activities is { } activities ? deals.Shuffled(activities) : null,
            Options = deals.Shuffled(deal.Options),
            RiskViews = deals.Shuffled(deal.RiskViews),
            Influences = deals.Shuffled(deal.Influences),
            Team = deals.Shuffled(deal.Team),
            Analyses = deals.Shuffled(deal.Analyses),
            StepBacks = deals.Shuffled(deal.StepBacks),
            Confirmations = deals.Shuffled(deal.Confirmations),
            MilestoneRecords = deals.Shuffled(deal.MilestoneRecords),
            Account = deal.Account with { Initiatives = deals.Shuffled(deal.Account.Initiatives), Metrics = deals.Shuffled(deal.Account.Metrics) },
            ValueMap = deal.ValueMap with { Lines = deals.Shuffled(deal.ValueMap.Lines) },
        };

        AssertSame(seed, Judged.At(deal, Some.Now, Some.Now.AddDays(-20), AllOn), Judged.At(shuffled, Some.Now, Some.Now.AddDays(-20), AllOn));
    });

    [Fact]
    public void Evaluate_AnyMomentBeforeNextDue_GivesTheSameFindings() => ForEachSeed((deals, seed) =>
    {
        var deal = deals.Next();
        var seen = Some.Now - deals.UpTo(TimeSpan.FromDays(15));
        var memory = RuleEngine.Evaluate(deal, AllOn, seen, FirstTrueMoments.None).FirstTrue;
        var now = RuleEngine.Evaluate(deal, AllOn, Some.Now, memory);
        var untouched = (now.NextDue ?? Some.Now.AddYears(3)) - Some.Now;

        var later = RuleEngine.Evaluate(deal, AllOn, Some.Now + deals.UpTo(untouched), now.FirstTrue);
        var lastTick = RuleEngine.Evaluate(deal, AllOn, Some.Now.Add(untouched).AddTicks(-1), now.FirstTrue);

        AssertSame(seed, now, later);
        AssertSame(seed, now, lastTick);
    });

    [Fact]
    public void Evaluate_FollowingNextDue_ComesToRest() => ForEachSeed((deals, seed) =>
    {
        var deal = deals.Next();
        var memory = FirstTrueMoments.None;
        DateTime? due = Some.Now;
        for (var round = 0; due is { } moment; round++)
        {
            Assert.True(round < 40, $"Seed {seed}: still due after {round} rounds.");
            var evaluation = RuleEngine.Evaluate(deal, AllOn, moment, memory);
            Assert.True(evaluation.NextDue is null || evaluation.NextDue > moment, $"Seed {seed}: due again at once.");
            memory = evaluation.FirstTrue;
            due = evaluation.NextDue;
        }
    });

    [Fact]
    public void Reconcile_Twice_WritesNothingTheSecondTime() => ForEachSeed((deals, seed) =>
    {
        var book = new AlertBook(AllOn);
        for (var day = 0; day < 5; day++)
        {
            var deal = deals.Next();
            var now = Some.Now.AddDays(day * 4);
            book.Evaluate(deal, now);
            PersonReacts(deals, book, now);
            book.Evaluate(deal, now);

            var again = book.Evaluate(deal, now);

            Assert.True(again.IsEmpty, $"Seed {seed}: the second run writes.");
        }
    });

    [Fact]
    public void Analyze_OneMoreLineCompleted_NeverLowersCoverage() => ForEachSeed((deals, seed) =>
    {
        var deal = deals.Next();
        var lines = deal.ValueMap.Lines;
        var before = ValueMapAnalysis.Of(deal.Stakeholders, deal.ValueMap).Coverage;
        for (var i = 0; i < lines.Count; i++)
        {
            lines = lines.Select((line, n) => n == i ? line with { SuccessMeasure = "Measured" } : line).ToArray();
            var after = ValueMapAnalysis.Of(deal.Stakeholders, deal.ValueMap with { Lines = lines }).Coverage;

            Assert.True(after >= before && after <= 1m, $"Seed {seed}: coverage fell from {before} to {after}.");
            before = after;
        }
    });

    [Fact]
    public void Analyze_RowsInAnotherOrder_GivesTheSameAnalysis() => ForEachSeed((deals, seed) =>
    {
        var deal = deals.Next();
        var expected = ValueMapAnalysis.Of(deal.Stakeholders, deal.ValueMap);
        var actual = ValueMapAnalysis.Of(
            deals.Shuffled(deal.Stakeholders),
            deal.ValueMap with { Lines = deals.Shuffled(deal.ValueMap.Lines) });

        Assert.True(expected.Status == actual.Status && expected.Coverage == actual.Coverage, $"Seed {seed}: status or coverage differs.");
        Assert.True(expected.Gaps.SequenceEqual(actual.Gaps), $"Seed {seed}: gaps differ.");
        Assert.Equal(expected.Alignments.SelectMany(a => a.StakeholderNames), actual.Alignments.SelectMany(a => a.StakeholderNames));
    });

    [Fact]
    public void WeightedYes_OneMoreYes_NeverLowersIt() => ForEachSeed((deals, seed) =>
    {
        var people = deals.Next().Stakeholders;
        for (var i = 0; i < people.Count; i++)
        {
            var before = WeightedYes.Of(people);
            people = people.Select((p, n) => n == i ? p with { Stance = StanceToChange.Yes } : p).ToArray();

            Assert.True(before.Share is null || WeightedYes.Of(people).Share >= before.Share, $"Seed {seed}: weighted Yes fell.");
        }
    });

    private static void PersonReacts(RandomDeals deals, AlertBook book, DateTime now)
    {
        foreach (var alert in book.Alerts.Where(a => a.State == AlertState.Open).ToList())
        {
            if (deals.Chance(3))
            {
                book.Change(alert, a => a with { State = AlertState.Dismissed });
            }
            else if (deals.Chance(3))
            {
                book.Change(alert, a => a with { State = AlertState.Snoozed, SnoozedUntil = now.AddDays(2) });
            }
            else if (deals.Chance(3))
            {
                book.Change(alert, a => a with { State = AlertState.Acted, ActedOn = now });
            }
        }
    }

    private static void ForEachSeed(Action<RandomDeals, int> check)
    {
        for (var seed = 0; seed < Deals; seed++)
        {
            check(new RandomDeals(seed), seed);
        }
    }

    private static void AssertSame(int seed, Evaluation expected, Evaluation actual)
    {
        Assert.True(expected.Findings.SequenceEqual(actual.Findings), $"Seed {seed}: findings differ.");
        Assert.True(expected.Silenced.SequenceEqual(actual.Silenced), $"Seed {seed}: silenced findings differ.");
        Assert.True(expected.NextDue == actual.NextDue, $"Seed {seed}: due {expected.NextDue:O}, then {actual.NextDue:O}.");
        Assert.True(expected.FirstTrue.Equals(actual.FirstTrue), $"Seed {seed}: memories differ.");
    }
}
