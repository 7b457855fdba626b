using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

public class NetworkTests
{
    [Fact]
    public void Health_NobodyWhoDecidesSupportsUs_IsRed() =>
        Assert.Equal(NetworkHealth.Red, NetworkHealths.Of(new[] { Some.Cfo(), Some.Cio() with { StanceToUs = StanceToUs.Neutral }, Supporter(Some.Operations()) }));

    [Fact]
    public void Health_OneOfSeveralSupportsUs_IsAmber() =>
        Assert.Equal(NetworkHealth.Amber, NetworkHealths.Of(new[] { Some.Cfo(StanceToChange.Yes), Supporter(Some.Cio()) }));

    [Fact]
    public void Health_DeciderSupportsUsAndWeightedYesIsSixtyPercent_IsGreen()
    {
        var decider = Supporter(Some.Stakeholder("Head", DecisionAuthority.Decides, 2));
        var doubter = Some.Stakeholder("Doubter", DecisionAuthority.Evaluates, 4, StanceToChange.NotNow);

        Assert.Equal(NetworkHealth.Green, NetworkHealths.Of(new[] { decider, doubter }));
        Assert.Equal(NetworkHealth.Amber, NetworkHealths.Of(new[] { decider, doubter with { Influence = 5 } }));
    }

    [Fact]
    public void Health_OnlyApproversKnown_IsNotGreen() =>
        Assert.Equal(NetworkHealth.Amber, NetworkHealths.Of(new[] { Supporter(Some.Cio()) }));

    [Fact]
    public void Health_SupporterLeft_DoesNotCount() =>
        Assert.Equal(NetworkHealth.Red, NetworkHealths.Of(new[] { Supporter(Some.Cfo(StanceToChange.Yes)) with { LeftOn = Some.Now }, Some.Cio() }));

    [Fact]
    public void Health_NobodyKnown_HasNoColour() => Assert.Null(NetworkHealths.Of(Array.Empty<Stakeholder>()));

    [Fact]
    public void Matrix_FunctionsAndLevels_CountsPeopleAndThoseWeSpokeWith()
    {
        var people = new[]
        {
            Some.Cfo() with { Level = "Board" },
            Some.Cio() with { Level = "Director" },
            Some.Stakeholder("Admin") with { Function = StakeholderFunction.InformationTechnology, Level = " director " },
            Some.Operations() with { LeftOn = Some.Now },
        };

        Assert.Equal(
            new[]
            {
                new NetworkCell(StakeholderFunction.Finance, "Board", 1, 0),
                new NetworkCell(StakeholderFunction.InformationTechnology, "Director", 2, 1),
            },
            NetworkMatrix.Of(people, s => s.Name == "CIO"));
    }

    private static Stakeholder Supporter(Stakeholder person) => person with { StanceToUs = StanceToUs.Supporter };
}
