using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class TeamChangedTests
{
    private static readonly DateTime Today = Some.Now.Date;
    private static readonly Stakeholder Person = Some.Operations();

    [Fact]
    public void Judge_JoinedLeftAndDelegated_NamesEachAndCountsFromTheFirst()
    {
        var verdict = Judge(
            Person with { JoinedOn = Today.AddDays(-12) },
            Some.Cfo() with { JoinedOn = Today.AddDays(-90), LeftOn = Today.AddDays(-15) },
            Some.Cio() with { DelegatedOn = Today.AddDays(-10) });

        var seen = Assert.Single(verdict.Observations);
        Assert.Equal(
            FactSet.Of(
                Fact.Moment("since", Today.AddDays(-15)),
                Fact.Number("limitDays", 10m),
                Fact.Ordered("joined", new[] { "Operations" }),
                Fact.Ordered("left", new[] { "CFO" }),
                Fact.Ordered("delegated", new[] { "CIO" })),
            seen.Facts);
        Assert.Equal(Today.AddDays(5), seen.CriticalFrom);
    }

    [Fact]
    public void Judge_ChangedBeforeOrOnTheDayOfTheReview_IsSeenByIt()
    {
        Assert.Empty(Judge(Person with { JoinedOn = Today.AddDays(-30) }).Observations);
        Assert.Empty(Judge(Person with { LeftOn = Today.AddDays(-30) }).Observations);
        Assert.Single(Judge(Person with { LeftOn = Today.AddDays(-29) }).Observations);
    }

    [Fact]
    public void Judge_WithoutAChart_IsQuiet() => Assert.Empty(
        Judged.Alone(new TeamChanged(), RuleCodes.TeamChanged, Some.AwarenessDeal() with { Stakeholders = new[] { Person with { LeftOn = Today.AddDays(-29) } } }).Observations);

    [Fact]
    public void Judge_NewcomerWithConversationAndLine_IsOnboarded()
    {
        var newcomer = Person with { JoinedOn = Today.AddDays(-12) };
        var deal = Deal(newcomer) with { Activities = new[] { Some.Met(Some.Now.AddDays(-1), newcomer) } };

        Assert.Single(Judge(deal).Observations);
        Assert.Empty(Judge(deal with { ValueMap = deal.ValueMap with { Lines = new[] { Some.Line(newcomer) } } }).Observations);
    }

    [Fact]
    public void Judge_MeetingAheadWithTheNewcomer_IsDueWhenItEnds()
    {
        var newcomer = Person with { JoinedOn = Today.AddDays(-12) };
        var meeting = Some.Met(Some.Now.AddHours(2), newcomer) with { Status = ActivityStatus.Scheduled };

        Assert.Equal(Some.Now.AddHours(2), Judge(Deal(newcomer) with { Activities = new[] { meeting } }).NextChange);
    }

    private static RuleVerdict Judge(params Stakeholder[] people) => Judge(Deal(people));

    private static RuleVerdict Judge(DealFacts deal) => Judged.Alone(new TeamChanged(), RuleCodes.TeamChanged, deal);

    private static DealFacts Deal(params Stakeholder[] people) => Some.AwarenessDeal() with
    {
        Stakeholders = people,
        ValueMap = Some.Map(Some.Line(Some.Cfo())) with { ReviewedOn = Today.AddDays(-30) },
    };
}
