using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

public class StakeholderCheckTests
{
    private static readonly DateTime Today = Some.Now.Date;

    [Fact]
    public void Check_SoundRowAmongOthers_HasNoProblem() =>
        Assert.Empty(Check(Some.Cfo() with { JoinedOn = Today, LeftOn = Today }, onboardedOn: Today, Some.Cfo(), Some.Cio()));

    [Fact]
    public void Check_ContactTwice_IsAProblem() =>
        Assert.Equal(
            new[] { StakeholderProblem.ContactTwice },
            Check(Some.Cfo(), onboardedOn: null, Some.Cio() with { ContactId = Some.Cfo().ContactId }));

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(9)]
    public void Check_InfluenceOutside1To5_IsAProblem(int influence) =>
        Assert.Equal(new[] { StakeholderProblem.InfluenceOutOfRange }, Check(Some.Cfo() with { Influence = influence }));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(null)]
    public void Check_InfluenceAtTheEdgesOrEmpty_IsSound(int? influence) => Assert.Empty(Check(Some.Cfo() with { Influence = influence }));

    [Fact]
    public void Check_LeftBeforeJoined_IsAProblem() =>
        Assert.Equal(
            new[] { StakeholderProblem.LeftBeforeJoined },
            Check(Some.Cfo() with { JoinedOn = Today, LeftOn = Today.AddDays(-1) }));

    [Fact]
    public void Check_LeavesNextWeek_IsAProblem() =>
        Assert.Equal(new[] { StakeholderProblem.LeftInTheFuture }, Check(Some.Cfo() with { LeftOn = Today.AddDays(7) }));

    [Fact]
    public void Check_OnboardedBeforeJoined_IsAProblem() =>
        Assert.Equal(
            new[] { StakeholderProblem.OnboardedBeforeJoined },
            Check(Some.Cfo() with { JoinedOn = Today }, onboardedOn: Today.AddDays(-1)));

    [Fact]
    public void Check_JoinsInFiveYears_IsAProblem() =>
        Assert.Equal(new[] { StakeholderProblem.JoinedInTheFuture }, Check(Some.Cfo() with { JoinedOn = Today.AddYears(5) }));

    private static IReadOnlyList<StakeholderProblem> Check(
        Stakeholder stakeholder,
        DateTime? onboardedOn = null,
        params Stakeholder[] sameDeal) =>
        StakeholderCheck.Check(stakeholder, onboardedOn, sameDeal, Some.Now);
}
