using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

/// <summary>What every rule about deals owes the people who read its findings.</summary>
public class EveryRuleTests
{
    private static readonly DateTime Raised = Some.Now.AddDays(7);

    private static readonly Dictionary<string, DealFacts> Raising = new(StringComparer.Ordinal)
    {
        [RuleCodes.Start] = Some.AwarenessDeal() with { Change = ChangeFacts.Empty, Stakeholders = Array.Empty<Domain.Stakeholders.Stakeholder>() },
        [RuleCodes.GateOpen] = Some.BuyingDeal() with { Change = Some.DecidedChange() with { Urgent = false } },
        [RuleCodes.ViewsDiverge] = Some.AwarenessDeal() with { Stakeholders = new[] { Some.Cfo(), Some.Cio(), Some.Operations() } },
        [RuleCodes.DecisionStalled] = Some.AwarenessDeal() with
        {
            Variant = ProcessVariant.LargeVolume,
            Journey = Some.AwarenessDeal().Journey with { PhaseEnteredOn = Some.Now.AddDays(-40) },
        },
        [RuleCodes.ValueMapMissing] = Some.BuyingDeal() with { ValueMap = ValueMap.None },
        [RuleCodes.ValueMapIncomplete] = Some.BuyingDeal() with { ValueMap = Some.Map(Some.Line(Some.Cio()), Some.Line(Some.Operations())) },
    };

    public static TheoryData<string> Codes => new(RuleCatalogue.All.Where(r => r.Rule is not null).Select(r => r.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Raised_ConditionTrueBeyondGrace_IsTheOneCardAndStaysUnwritten(string code)
    {
        var book = RaisedBook(code);

        Assert.Equal(AlertState.Open, book.Of(code).State);
        Assert.Single(book.Alerts);
        Assert.True(book.Evaluate(Raising[code], Raised.AddDays(1)).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Dismissed_StillTrue_StaysQuietAndEndsWithTheCondition(string code)
    {
        var book = RaisedBook(code);
        book.Change(book.Of(code), a => a with { State = AlertState.Dismissed });

        Assert.Empty(book.Evaluate(Raising[code], Raised.AddDays(1)).Open);
        Assert.Single(book.Evaluate(Cured(code), Raised.AddDays(2)).Resolve);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Snoozed_StillTrue_ComesBackExactlyWhenTheSnoozeEnds(string code)
    {
        var book = RaisedBook(code);
        var until = Raised.AddHours(24);
        book.Change(book.Of(code), a => a with { State = AlertState.Snoozed, SnoozedUntil = until });

        Assert.Empty(book.Evaluate(Raising[code], until.AddTicks(-1)).Open);
        Assert.True(Assert.Single(book.Evaluate(Raising[code], until).Update).Reopens);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Recurred_AfterItResolved_IsANewRow(string code)
    {
        var book = RaisedBook(code);
        book.Evaluate(Cured(code), Raised.AddDays(1));
        book.Evaluate(Raising[code], Raised.AddDays(2));
        book.Evaluate(Raising[code], Raised.AddDays(9));

        Assert.Equal(2, book.Alerts.Count);
        Assert.Equal(AlertState.Open, book.Of(code).State);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Lost_DealWithACard_ResolvesIt(string code)
    {
        var book = RaisedBook(code);

        Assert.Single(book.Evaluate(Raising[code] with { Status = DealStatus.Lost }, Raised.AddDays(1)).Resolve);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void SwitchedOff_RuleOfTheCard_ShowsNothing(string code)
    {
        var off = RuleCatalogue.Find(code)!.Shipped with { IsEnabled = false };
        var settings = Some.Settings() with { Rules = new RuleSet(new[] { off }) };

        Assert.Null(Judged.At(Raising[code], Raised, Some.Now, settings).Of(code));
    }

    private static AlertBook RaisedBook(string code)
    {
        var book = new AlertBook();
        book.Evaluate(Raising[code], Some.Now);
        book.Evaluate(Raising[code], Raised);
        return book;
    }

    private static DealFacts Cured(string code) =>
        Raising[code].Journey.Phase == JourneyPhase.Buying ? Some.BuyingDeal() : Some.AwarenessDeal();
}
