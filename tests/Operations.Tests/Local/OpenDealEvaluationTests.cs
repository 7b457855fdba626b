using System.ServiceModel;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Tests.Resilience;
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

        Assert.Equal(203, Evaluation(service).Run());
        Assert.Empty(pages);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(5, "0x80060882")]
    public void Run_WhenSavesMeetThePage_RepeatsItAndGivesUpAfterTheFourthTime(int losses, string? fault)
    {
        var calls = 0;
        var service = new Mock<IOrganizationService>(MockBehavior.Strict);
        service
            .Setup(platform => platform.Execute(It.Is<OrganizationRequest>(request => request.RequestName == "bd_EvaluateDue")))
            .Returns(() => ++calls <= losses
                ? throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = unchecked((int)0x80060882), Message = "Changed meanwhile." })
                : new OrganizationResponse { Results = new ParameterCollection { ["Evaluated"] = 7, ["HasMore"] = false } });
        var evaluation = Evaluation(service);

        if (fault is null)
        {
            Assert.Equal(7, evaluation.Run());
            Assert.Equal(losses + 1, calls);
        }
        else
        {
            Assert.Equal(unchecked((int)Convert.ToUInt32(fault, 16)), Assert.Throws<FaultException<OrganizationServiceFault>>(() => evaluation.Run()).Detail.ErrorCode);
            Assert.Equal(5, calls);
        }
    }

    private static OpenDealEvaluation Evaluation(Mock<IOrganizationService> service) =>
        new(new ResilientService(service.Object, new ResilienceOptions { Time = new SkippedTime(), AttemptTimeout = SkippedTime.Never, Retries = 4 }));
}
