using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests.ValueRealization;

public class ConfirmationPlanTests
{
    private static readonly DateTime Live = new(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly WonDeal Nordhafen = new()
    {
        Stakeholders = new[] { Some.Cfo() with { IsInitialSponsor = true, DelegatedOn = Live }, Some.Cio(), Some.Operations() },
        ValueMap = Some.Map(Some.Line(Some.Cio()), Some.Line(Some.Operations())),
        LiveOn = Live,
    };

    [Fact]
    public void OnWin_Nordhafen_PlansThreeRoundsEachTheDelegatingCfoIncluded()
    {
        var plan = ConfirmationPlan.OnWin(Nordhafen);

        Assert.Equal(new[] { "CFO", "CIO", "Operations" }, plan.Create.Where(c => c.Cycle == 1).Select(c => c.Name));
        Assert.All(plan.Create.Where(c => c.Cycle == 1), c => Assert.Equal(new DateTime(2027, 5, 30), c.DueOn));
        Assert.Equal(new DateTime?[] { Live.AddDays(90), Live.AddDays(270), Live.AddDays(450) }, plan.Create.Where(c => c.Name == "CFO").Select(c => c.DueOn));
        Assert.Equal(new[] { "CFO" }, plan.Create.Where(c => c.IsInitialSponsor).Select(c => c.Name).Distinct());
    }

    [Fact]
    public void OnNewGoLive_BroughtForwardFromTheYear9999_GivesEveryRoundItsDay()
    {
        var never = Nordhafen with { LiveOn = new DateTime(9999, 6, 1, 0, 0, 0, DateTimeKind.Utc) };

        var created = ConfirmationPlan.OnWin(never).Create;

        Assert.Equal(new DateTime?[] { never.LiveOn!.Value.AddDays(90), null, null }, created.Where(c => c.Name == "CFO").Select(c => c.DueOn));
        var live = Nordhafen with { Stored = CarryOut([], ConfirmationPlan.OnWin(never)) };
        Assert.Equal(9, ConfirmationPlan.OnNewGoLive(live, never.LiveOn).Move.Count);
    }

    [Fact]
    public void OnWin_CarriedOut_PlansNothingMore()
    {
        var stored = Nordhafen with { Stored = CarryOut(Nordhafen.Stored, ConfirmationPlan.OnWin(Nordhafen)) };

        Assert.True(ConfirmationPlan.OnWin(stored).IsEmpty);
    }

    [Fact]
    public void OnWin_SomeoneLeftOrHasNoLine_IsNotAsked()
    {
        var deal = Nordhafen with { Stakeholders = new[] { Some.Cfo(), Some.Cio() with { LeftOn = Live }, Some.Operations() } };

        Assert.Equal(new[] { "Operations" }, ConfirmationPlan.OnWin(deal).Create.Select(c => c.Name).Distinct());
    }

    [Fact]
    public void OnWin_FlaggedSponsorLeft_IsNotAsked() =>
        Assert.DoesNotContain(
            ConfirmationPlan.OnWin(Nordhafen with { Stakeholders = new[] { Some.Cfo() with { IsInitialSponsor = true, LeftOn = Live }, Some.Cio() } }).Create,
            c => c.Name == "CFO");

    [Fact]
    public void OnWin_PersonLeftSince_CancelsOnlyWhatIsPlanned()
    {
        var planned = Some.Planned(Some.Cio(), Live, 2) with { DueOn = null };
        var deal = Nordhafen with
        {
            Stakeholders = new[] { Some.Cio() with { LeftOn = Live } },
            Stored = new[] { planned, Some.Held(Some.Cio(), ConfirmationOutcome.Confirmed, Live) },
        };

        Assert.Equal(new[] { planned.Id }, ConfirmationPlan.OnWin(deal).Cancel);
        Assert.Empty(ConfirmationPlan.OnWin(deal).Move);
    }

    [Fact]
    public void OnWin_AfterReopening_PlansAnewWhatWasUndoneAndKeepsWhatWasHeld()
    {
        var held = Some.Held(Some.Cio(), ConfirmationOutcome.Confirmed, Live.AddDays(90));
        var undone = Some.Planned(Some.Cio(), Live.AddDays(270), 2) with { Stage = ConfirmationStage.Cancelled };

        var again = ConfirmationPlan.OnWin(Nordhafen with { Stored = new[] { held, undone } });

        Assert.Equal(new[] { 2, 3 }, again.Create.Where(c => c.Name == "CIO").Select(c => c.Cycle));
    }

    [Fact]
    public void OnWin_GoLiveUnknown_CountsFromTheExpectedDayOrLeavesTheDayOpen()
    {
        var expected = Nordhafen with { LiveOn = null, ExpectedLiveOn = Live.AddDays(10) };

        Assert.Equal(Live.AddDays(100), ConfirmationPlan.OnWin(expected).Create[0].DueOn);
        Assert.Null(ConfirmationPlan.OnWin(expected with { ExpectedLiveOn = null }).Create[0].DueOn);
    }

    [Fact]
    public void OnNewGoLive_MovesOnlyWhatIsPlannedAndNotAgreedOtherwise()
    {
        var planned = Some.Planned(Some.Cfo(), Live.AddDays(90));
        var open = Some.Planned(Some.Operations(), Live) with { DueOn = null };
        var agreedOtherwise = Some.Planned(Some.Cio(), Live.AddDays(77));
        var held = Some.Held(Some.Operations(), ConfirmationOutcome.Partly, Live.AddDays(90), 2);
        var later = Nordhafen with { LiveOn = Live.AddDays(31), Stored = new[] { planned, agreedOtherwise, held, open } };

        var plan = ConfirmationPlan.OnNewGoLive(later, plannedFromBefore: Live);

        Assert.Equal(new[] { planned.Id, open.Id }.Order(), plan.Move.Select(m => m.ConfirmationId).Order());
        Assert.All(plan.Move, m => Assert.Equal(Live.AddDays(121), m.DueOn));
        Assert.Empty(plan.Create);
        Assert.True(ConfirmationPlan.OnNewGoLive(later with { Stored = CarryOut(later.Stored, plan) }, Live).IsEmpty);
    }

    [Fact]
    public void OnNewGoLive_DayTakenBack_MovesNothing() =>
        Assert.True(ConfirmationPlan.OnNewGoLive(Nordhafen with { LiveOn = null, Stored = new[] { Some.Planned(Some.Cfo(), Live.AddDays(90)) } }, Live).IsEmpty);

    [Fact]
    public void OnWinUndone_CancelsOnlyWhatIsPlannedAndOnce()
    {
        var stored = new[] { Some.Planned(Some.Cfo(), Live), Some.Held(Some.Cio(), ConfirmationOutcome.Confirmed, Live) };
        var plan = ConfirmationPlan.OnWinUndone(stored);

        Assert.Equal(new[] { stored[0].Id }, plan.Cancel);
        Assert.True(ConfirmationPlan.OnWinUndone(CarryOut(stored, plan)).IsEmpty);
    }

    [Fact]
    public void OnWinUndone_OlderRowWithAnOutcomeThatStandsOnPlanned_KeepsTheAnswer()
    {
        var answered = Some.Planned(Some.Cfo(), Live) with { Outcome = ConfirmationOutcome.Confirmed };

        Assert.True(ConfirmationPlan.OnWinUndone(new[] { answered }).IsEmpty);
        Assert.DoesNotContain(answered.Id, ConfirmationPlan.OnWin(Nordhafen with { Stored = new[] { answered } }).Cancel);
    }

    [Fact]
    public void OnWin_LinesWithMoney_PlanTheirSumPerYearAndTheMetricWorthMost()
    {
        var line = Some.Line(Some.Cio()) with { MoneyValue = 90_000m, TimeBasis = TimeBasis.PerYear, Metric = FinancialMetric.OperatingCost };
        var monthly = Some.Line(Some.Cio(), "2") with { MoneyValue = 10_000m, TimeBasis = TimeBasis.PerMonth, Metric = FinancialMetric.Revenue };

        var planned = ConfirmationPlan.OnWin(Nordhafen with { ValueMap = Some.Map(line, monthly) }).Create.First(c => c.Name == "CIO");

        Assert.Equal(210_000m, planned.PlannedValue);
        Assert.Equal(FinancialMetric.Revenue, planned.PlannedMetric);
    }

    [Fact]
    public void OnWin_OneOffBesideRecurringValue_AddsNothingThatCannotBeAdded()
    {
        var once = Some.Line(Some.Cio()) with { MoneyValue = 90_000m, TimeBasis = TimeBasis.OneOff };
        var yearly = Some.Line(Some.Cio(), "2") with { MoneyValue = 10_000m, TimeBasis = TimeBasis.PerYear };

        Assert.Null(ConfirmationPlan.OnWin(Nordhafen with { ValueMap = Some.Map(once, yearly) }).Create.First(c => c.Name == "CIO").PlannedValue);
    }

    private static ValueConfirmation[] CarryOut(IReadOnlyList<ValueConfirmation> stored, ConfirmationPlan plan) =>
        stored
            .Select(c => plan.Cancel.Contains(c.Id) ? c with { Stage = ConfirmationStage.Cancelled } : c)
            .Select(c => plan.Move.FirstOrDefault(m => m.ConfirmationId == c.Id) is { } move ? c with { DueOn = move.DueOn } : c)
            .Concat(plan.Create.Select((c, i) => new ValueConfirmation
            {
                Id = Some.Id(600 + i),
                StakeholderId = c.StakeholderId,
                Name = c.Name,
                Cycle = c.Cycle,
                DueOn = c.DueOn,
                Stage = ConfirmationStage.Planned,
            }))
            .ToArray();
}
