using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Journey;

public class ShippedMilestonesTests
{
    [Fact]
    public void Label_NamedAsShipped_IsTheCode() => Assert.Equal("contract", ShippedMilestones.Label(Some.Contract));

    [Fact]
    public void Label_Renamed_IsTheNameThatTheAdministratorGave() =>
        Assert.Equal("Order signed", ShippedMilestones.Label(Some.Contract with { Name = "Order signed" }));

    [Fact]
    public void Label_OwnMilestoneCalledLikeAShippedOne_IsItsName() =>
        Assert.Equal("Contract", ShippedMilestones.Label(Some.Contract with { Code = "frame-contract" }));
}
