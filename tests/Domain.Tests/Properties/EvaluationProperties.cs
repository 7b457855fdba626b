using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.Tests.Alerts;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>What must hold for every deal, tried on thousands from fixed seeds. A failure names its seed and shows the smallest deal that fails.</summary>
public class EvaluationProperties
{
    private const int Deals = 1000;

    private static readonly ProductSettings AllOn = Some.Settings() with
    {
        Rules = new RuleSet(RuleCatalogue.All.Select(r => r.Shipped with { IsEnabled = true })),
        Holidays = new HolidayCalendar(new[] { Some.Now.AddDays(1), Some.Now.AddDays(9) }.Select(d => new Holiday(d.Year, d.Month, d.Day))),
    };

    [Fact]
    public void Evaluate_SameDealWithRowsInAnotherOrder_GivesTheSameResult() => ForEachDeal((deal, chance) =>
    {
        var shuffled = deal with
        {
            Stakeholders = chance.Shuffled(deal.Stakeholders),
            Activities = deal.Activities is { } activities ? chance.Shuffled(activities) : null,
            Options = chance.Shuffled(deal.Options),
            RiskViews = chance.Shuffled(deal.RiskViews),
            Influences = chance.Shuffled(deal.Influences),
            Team = chance.Shuffled(deal.Team),
            Analyses = chance.Shuffled(deal.Analyses),
            StepBacks = chance.Shuffled(deal.StepBacks),
            Confirmations = chance.Shuffled(deal.Confirmations),
            MilestoneRecords = chance.Shuffled(deal.MilestoneRecords),
            Account = deal.Account with { Initiatives = chance.Shuffled(deal.Account.Initiatives), Metrics = chance.Shuffled(deal.Account.Metrics) },
            ValueMap = deal.ValueMap with { Lines = chance.Shuffled(deal.ValueMap.Lines) },
        };

        AssertSame(Judged.At(deal, Some.Now, Some.Now.AddDays(-20), AllOn), Judged.At(shuffled, Some.Now, Some.Now.AddDays(-20), AllOn));
    });

    [Fact]
    public void Evaluate_AnyMomentBeforeNextDue_GivesTheSameFindings() => ForEachDeal((deal, chance) =>
    {
        var seen = Some.Now - chance.UpTo(TimeSpan.FromDays(15));
        var memory = RuleEngine.Evaluate(deal, AllOn, seen, FirstTrueMoments.None).FirstTrue;
        var now = RuleEngine.Evaluate(deal, AllOn, Some.Now, memory);
        var untouched = (now.NextDue ?? Some.Now.AddYears(3)) - Some.Now;

        var later = RuleEngine.Evaluate(deal, AllOn, Some.Now + chance.UpTo(untouched), now.FirstTrue);
        var lastTick = RuleEngine.Evaluate(deal, AllOn, Some.Now.Add(untouched).AddTicks(-1), now.FirstTrue);

        AssertSame(now, later);
        AssertSame(now, lastTick);
    });

    [Fact]
    public void Evaluate_FollowingNextDue_ComesToRest() => ForEachDeal((deal, _) =>
    {
        var memory = FirstTrueMoments.None;
        DateTime? due = Some.Now;
        for (var round = 0; due is { } moment; round++)
        {
            Assert.True(round < 40, $"Still due after {round} rounds.");
            var evaluation = RuleEngine.Evaluate(deal, AllOn, moment, memory);
            Assert.True(evaluation.NextDue is null || evaluation.NextDue > moment, "Due again at once.");
            memory = evaluation.FirstTrue;
            due = evaluation.NextDue;
        }
    });

    [Fact]
    public void Reconcile_Twice_WritesNothingTheSecondTime() => ForEachCourse((course, chance) =>
    {
        var book = new AlertBook(AllOn);
        for (var visit = 0; visit < course.Count; visit++)
        {
            var deal = course[visit];
            var now = Some.Now.AddDays(visit * 4);
            book.Evaluate(deal, now);
            PersonReacts(chance, book, now);
            book.Evaluate(deal, now);

            var again = book.Evaluate(deal, now);

            Assert.True(again.IsEmpty, "The second run writes.");
        }
    });

    [Fact]
    public void Analyze_OneMoreLineCompleted_NeverLowersCoverage() => ForEachDeal((deal, _) =>
    {
        var lines = deal.ValueMap.Lines;
        var before = ValueMapAnalysis.Of(deal.Stakeholders, deal.ValueMap).Coverage;
        for (var i = 0; i < lines.Count; i++)
        {
            lines = lines.Select((line, n) => n == i ? line with { SuccessMeasure = "Measured" } : line).ToArray();
            var after = ValueMapAnalysis.Of(deal.Stakeholders, deal.ValueMap with { Lines = lines }).Coverage;

            Assert.True(after >= before && after <= 1m, $"Coverage fell from {before} to {after}.");
            before = after;
        }
    });

    [Fact]
    public void Analyze_RowsInAnotherOrder_GivesTheSameAnalysis() => ForEachDeal((deal, chance) =>
    {
        var expected = ValueMapAnalysis.Of(deal.Stakeholders, deal.ValueMap);
        var actual = ValueMapAnalysis.Of(
            chance.Shuffled(deal.Stakeholders),
            deal.ValueMap with { Lines = chance.Shuffled(deal.ValueMap.Lines) });

        Assert.True(expected.Status == actual.Status && expected.Coverage == actual.Coverage, "Status or coverage differs.");
        Assert.True(expected.Gaps.SequenceEqual(actual.Gaps), "Gaps differ.");
        Assert.Equal(expected.Alignments.SelectMany(a => a.StakeholderNames), actual.Alignments.SelectMany(a => a.StakeholderNames));
    });

    [Fact]
    public void WeightedYes_OneMoreYes_NeverLowersIt() => ForEachDeal((deal, _) =>
    {
        var people = deal.Stakeholders;
        for (var i = 0; i < people.Count; i++)
        {
            var before = WeightedYes.Of(people);
            people = people.Select((p, n) => n == i ? p with { Stance = StanceToChange.Yes } : p).ToArray();

            Assert.True(before.Share is null || WeightedYes.Of(people).Share >= before.Share, "Weighted Yes fell.");
        }
    });

    private static void PersonReacts(RandomDeals chance, AlertBook book, DateTime now)
    {
        foreach (var alert in book.Alerts.Where(a => a.State == AlertState.Open).ToList())
        {
            if (chance.Chance(3))
            {
                book.Change(alert, a => a with { State = AlertState.Dismissed });
            }
            else if (chance.Chance(3))
            {
                book.Change(alert, a => a with { State = AlertState.Snoozed, SnoozedUntil = now.AddDays(2) });
            }
            else if (chance.Chance(3))
            {
                book.Change(alert, a => a with { State = AlertState.Acted, ActedOn = now });
            }
        }
    }

    private static void ForEachDeal(Action<DealFacts, RandomDeals> check) =>
        Shrinking.ForEachSeed(Deals, seed => new RandomDeals(seed).Next(), SmallerDeal.Of, (deal, seed) => check(deal, Chance(seed)));

    private static void ForEachCourse(Action<IReadOnlyList<DealFacts>, RandomDeals> check) => Shrinking.ForEachSeed(
        Deals,
        Course,
        course => Shrinking.Without(course).Concat(course.SelectMany((deal, visit) => SmallerDeal.Of(deal).Select(smaller => course.Select((d, v) => v == visit ? smaller : d).ToArray()))),
        (course, seed) => check(course, Chance(seed)));

    private static DealFacts[] Course(int seed)
    {
        var deals = new RandomDeals(seed);
        return Enumerable.Range(0, 5).Select(_ => deals.Next()).ToArray();
    }

    // What a check leaves to chance stays the same while its deal shrinks.
    private static RandomDeals Chance(int seed) => new(seed + Deals);

    private static void AssertSame(Evaluation expected, Evaluation actual)
    {
        Assert.True(expected.Findings.SequenceEqual(actual.Findings), "Findings differ.");
        Assert.True(expected.Silenced.SequenceEqual(actual.Silenced), "Silenced findings differ.");
        Assert.True(expected.NextDue == actual.NextDue, $"Due {expected.NextDue:O}, then {actual.NextDue:O}.");
        Assert.True(expected.FirstTrue.Equals(actual.FirstTrue), "Memories differ.");
    }
}
