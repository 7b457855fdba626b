using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseSdk.Tests.Faults;

public class FaultExceptionTests
{
    [Fact]
    public void Message_IsTheReason()
    {
        var fault = new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = 7 }, new FaultReason("Not allowed."));

        Assert.Equal("Not allowed.", fault.Message);
        Assert.Equal(7, fault.Detail.ErrorCode);
        Assert.IsAssignableFrom<CommunicationException>(fault);
    }

    [Fact]
    public void Message_WithoutReason_StillSaysSomething() =>
        Assert.NotEmpty(new FaultException<OrganizationServiceFault>(new OrganizationServiceFault()).Message);

    [Fact]
    public void Reason_InSeveralLanguages_ChoosesTheCultureOrItsParent()
    {
        var reason = new FaultReason([new FaultReasonText("No.", "en"), new FaultReasonText("Nein.", "de")]);

        Assert.Equal("Nein.", reason.GetMatchingTranslation(new CultureInfo("de-AT")).Text);
        Assert.Equal("No.", reason.GetMatchingTranslation(new CultureInfo("fr-FR")).Text);
    }
}
