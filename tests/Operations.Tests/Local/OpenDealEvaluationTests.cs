using BuyingDynamics.Operations.Local;
using Microsoft.Xrm.Sdk;
using Moq;

namespace BuyingDynamics.Operations.Tests.Local;

public sealed class OpenDealEvaluationTests
{
    [Fact]
    public void Run_DealsThatCannotBeEvaluatedStayDue_Ends()
    {
        var pages = new Queue<int>([200, 3, 0]);
        var service = new Mock<IOrganizationService>(MockBehavior.Strict);
        service
            .Setup(platform => platform.Execute(It.Is<OrganizationRequest>(request => request.RequestName == "bd_EvaluateDue")))
            .Returns(() => new OrganizationResponse { Results = new ParameterCollection { ["Evaluated"] = pages.Dequeue(), ["HasMore"] = true, ["ContinueFrom"] = "then" } });

        Assert.Equal(203, new OpenDealEvaluation(service.Object).Run());
        Assert.Empty(pages);
    }
}
