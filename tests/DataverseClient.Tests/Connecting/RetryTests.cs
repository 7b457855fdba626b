using System.ServiceModel;
using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.DataverseClient.Tests.Connecting;

/// <summary>What the client does when the service is busy or does not answer.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private const string Busy = """{"error":{"code":"0x80072322","message":"Number of requests exceeded the limit of 6000 over time window of 300 seconds."}}""";
    private ScriptedService service = null!;
    private ServiceClient client = null!;

    public async Task InitializeAsync()
    {
        service = await ScriptedService.StartAsync();
        client = new ServiceClient(service.Address, _ => Task.FromResult("secret-token")) { RetryPauseTime = TimeSpan.FromMilliseconds(1) };
        service.Requests.Clear();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public void Defaults_AreTheDocumentedOnes()
    {
        using var fresh = new ServiceClient(service.Address, _ => Task.FromResult("token"));

        Assert.Equal((10, TimeSpan.FromSeconds(5), true), (fresh.MaxRetryCount, fresh.RetryPauseTime, fresh.EnableAffinityCookie));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void Execute_BusyTwice_AsksAThirdTime(int status)
    {
        service.Then(status, Busy, "Retry-After: 0").Then(status, Busy);

        var answer = (WhoAmIResponse)client.Execute(new WhoAmIRequest());

        Assert.Equal(ScriptedService.User, answer.UserId);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public void Execute_BusyMoreOftenThanAllowed_IsAFaultWithCodeAndWait()
    {
        client.MaxRetryCount = 1;
        service.Then(429, Busy, "Retry-After: 0").Then(429, Busy, "Retry-After: 17");

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => client.Execute(new WhoAmIRequest())).Detail;

        Assert.Equal(-2147015902, fault.ErrorCode);
        Assert.Equal(TimeSpan.FromSeconds(17), fault.ErrorDetails["Retry-After"]);
        Assert.Equal(429, fault.ErrorDetails["HttpStatusCode"]);
        Assert.Equal(2, service.Requests.Count);
        Assert.Equal(fault.Message, client.LastError);
    }

    [Fact]
    public void Execute_WithoutRetries_AsksOnce()
    {
        client.MaxRetryCount = 0;
        service.Then(503);

        Assert.Throws<FaultException<OrganizationServiceFault>>(() => client.Execute(new WhoAmIRequest()));
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public void Execute_GatewayFailure_IsNotRepeatedAndSaysThatTheOutcomeIsUnknown(int status)
    {
        service.Then(status, "<html>Bad gateway</html>");

        var failure = Assert.Throws<DataverseConnectionException>(() => client.Execute(new WhoAmIRequest()));

        Assert.Contains("not known", failure.Message, StringComparison.Ordinal);
        Assert.Equal(status, (int?)Assert.IsType<HttpRequestException>(failure.InnerException).StatusCode);
        Assert.Single(service.Requests);
    }

    [Fact]
    public void Execute_BatchThatWasBegun_IsNotRepeated()
    {
        var part = $"--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{ScriptedService.WhoAmI}\r\n"
            + $"--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 429 Too Many Requests\r\nRetry-After: 3\r\n\r\n{Busy}\r\n--b--\r\n";
        service.Then(429, part, "Content-Type: multipart/mixed; boundary=b");

        var answer = (ExecuteMultipleResponse)client.Execute(new ExecuteMultipleRequest { Requests = [new WhoAmIRequest(), new WhoAmIRequest()], Settings = new ExecuteMultipleSettings { ReturnResponses = true } });

        Assert.Single(service.Requests);
        Assert.IsType<WhoAmIResponse>(answer.Responses[0].Response);
        Assert.Equal(TimeSpan.FromSeconds(3), answer.Responses[1].Fault.ErrorDetails["Retry-After"]);
    }

    [Fact]
    public void Execute_BrokenConnection_IsAConnectionException()
    {
        service.ThenBreak();

        var failure = Assert.Throws<DataverseConnectionException>(() => client.Execute(new WhoAmIRequest()));

        Assert.Same(failure, client.LastException);
        Assert.DoesNotContain("secret-token", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_TokenRefused_TriesOnceMoreThenSaysSo()
    {
        service.Then(401).Then(401);

        var failure = Assert.Throws<DataverseConnectionException>(() => client.Execute(new WhoAmIRequest()));

        Assert.Contains("401", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public void Execute_ErrorWithDetails_FillsTheFault()
    {
        service.Then(400, """{"error":{"code":"0x80040265","message":"No.","@Microsoft.PowerApps.CDS.ErrorDetails.Reason":"rule","@Microsoft.PowerApps.CDS.HelpLink":"https://help","@Microsoft.PowerApps.CDS.TraceText":"trace","innererror":{"message":"inner"}}}""");

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => client.Execute(new WhoAmIRequest())).Detail;

        Assert.Equal((unchecked((int)0x80040265), "No.", "https://help", "trace", "inner"), (fault.ErrorCode, fault.Message, fault.HelpLink, fault.TraceText, fault.InnerFault.Message));
        Assert.Equal("rule", fault.ErrorDetails["Reason"]);
    }

    [Fact]
    public void Execute_AsAnotherUserWithOptions_SendsThemAsHeadersAndQuery()
    {
        var (caller, session, id) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        client.CallerId = caller;
        client.SessionTrackingId = session;

        client.Execute(new WhoAmIRequest { RequestId = id, Parameters = { ["tag"] = "nightly run", ["BypassCustomPluginExecution"] = true, ["SuppressDuplicateDetection"] = false } });
        client.CallerAADObjectId = session;
        client.Execute(new WhoAmIRequest());

        var (line, headers) = service.Requests.First();
        Assert.Equal("GET /api/data/v9.2/WhoAmI()?tag=nightly%20run", line);
        Assert.Equal(
            (caller.ToString(), session.ToString(), id.ToString(), "true", "false", "Bearer secret-token", "4.0"),
            (headers["MSCRMCallerID"], headers["x-ms-client-session-id"], headers["x-ms-client-request-id"], headers["MSCRM.BypassCustomPluginExecution"], headers["MSCRM.SuppressDuplicateDetection"], headers["Authorization"], headers["OData-Version"]));
        Assert.Equal(session.ToString(), service.Requests.Last().Headers["CallerObjectId"]);
        Assert.False(service.Requests.Last().Headers.ContainsKey("MSCRMCallerID"));
    }

    [Fact]
    public void Execute_OptionWithLineBreaks_IsRefused() => Assert.Contains(
        "MSCRM.SolutionUniqueName",
        Assert.Throws<DataverseOperationException>(() => client.Execute(new WhoAmIRequest { Parameters = { ["SolutionUniqueName"] = "a\r\nMSCRMCallerID: b" } })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Cookies_OfTheServer_AreSentBackOnlyWithAffinity()
    {
        service.Then(200, ScriptedService.WhoAmI, "Set-Cookie: ARRAffinity=server1; Path=/", "x-ms-dop-hint: 12");
        client.Execute(new WhoAmIRequest());
        client.Execute(new WhoAmIRequest());
        client.EnableAffinityCookie = false;
        client.Execute(new WhoAmIRequest());

        var cookies = service.Requests.Select(request => request.Headers.GetValueOrDefault("Cookie")).ToList();
        Assert.Equal([null, "ARRAffinity=server1", null], cookies);
        Assert.Equal(12, client.RecommendedDegreesOfParallelism);
    }

    [Fact]
    public void Connect_ToAServiceThatIsNotThere_NamesItWithoutSecrets()
    {
        var failure = Assert.Throws<DataverseConnectionException>(() => new ServiceClient(new Uri("http://127.0.0.1:1"), _ => Task.FromResult("secret-token")));

        Assert.Contains("http://127.0.0.1:1", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Connect_TokenProviderThatFails_DoesNotRepeatWhatItSaid()
    {
        var failure = Assert.Throws<DataverseConnectionException>(() => new ServiceClient(service.Address, _ => throw new InvalidOperationException("password=hunter2")));

        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), failure.Message, StringComparison.Ordinal);
    }
}
