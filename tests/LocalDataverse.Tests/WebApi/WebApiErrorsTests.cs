using System.ServiceModel;
using BuyingDynamics.LocalDataverse.WebApi;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public class WebApiErrorsTests
{
    [Theory]
    [InlineData(0x80040220, 403)]
    [InlineData(0x80040217, 404)]
    [InlineData(0x80060882, 412)]
    [InlineData(0x80072322, 429)]
    [InlineData(0x80044190, 507)]
    [InlineData(0x80040265, 400)]
    public void Answer_Fault_HasTheStatusOfItsCode(uint code, int status) =>
        Assert.Equal(status, WebApiErrors.Answer(Fault(code), NullLogger.Instance).Status);

    [Fact]
    public void Answer_PluginThatNamesAStatus_HasThatStatus()
    {
        var fault = Fault(0x80040265);
        fault.Detail.ErrorDetails["ApiExceptionHttpStatusCode"] = 403;

        Assert.Equal(403, WebApiErrors.Answer(fault, NullLogger.Instance).Status);
    }

    [Fact]
    public void Answer_Defect_TellsAnIdAndNothingOfTheInside()
    {
        var answer = WebApiErrors.Answer(new InvalidOperationException("secret path"), NullLogger.Instance);

        using var body = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(body))
        {
            answer.Json!(json);
        }

        var text = System.Text.Encoding.UTF8.GetString(body.ToArray());
        Assert.Equal(500, answer.Status);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{8}-[0-9a-f]{4}", text);
    }

    private static FaultException<OrganizationServiceFault> Fault(uint code) =>
        new(new OrganizationServiceFault { ErrorCode = unchecked((int)code), Message = "m" }, new FaultReason("m"));
}
