using System.Net;
using System.Net.Sockets;
using System.ServiceModel;
using BuyingDynamics.Operations.Resilience;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Polly.CircuitBreaker;

namespace BuyingDynamics.Operations.Tests.Resilience;

public sealed class FaultClassificationTests
{
    [Theory]
    [InlineData("80072321", FaultKind.Throttled)]
    [InlineData("80072322", FaultKind.Throttled)]
    [InlineData("80072326", FaultKind.Throttled)]
    [InlineData("80044150", FaultKind.RolledBack)]
    [InlineData("80044151", FaultKind.RolledBack)]
    [InlineData("80040255", FaultKind.RolledBack)]
    [InlineData("80048544", FaultKind.RolledBack)]
    [InlineData("80048644", FaultKind.RolledBack)]
    [InlineData("80048744", FaultKind.RolledBack)]
    [InlineData("80060882", FaultKind.Met)]
    [InlineData("80060892", FaultKind.Met)]
    [InlineData("80040217", FaultKind.Final)]
    [InlineData("80040220", FaultKind.Final)]
    [InlineData("80040265", FaultKind.Final)]
    public void Fault_ByItsCode_IsWorthAnotherAttemptOrNot(string code, FaultKind kind) =>
        Assert.Equal(kind, FaultClassification.Of(Faults.WithCode(Convert.ToUInt32(code, 16))));

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, FaultKind.Throttled)]
    [InlineData(HttpStatusCode.BadGateway, FaultKind.Ambiguous)]
    [InlineData(HttpStatusCode.ServiceUnavailable, FaultKind.Ambiguous)]
    [InlineData(HttpStatusCode.GatewayTimeout, FaultKind.Ambiguous)]
    [InlineData(HttpStatusCode.InternalServerError, FaultKind.Final)]
    [InlineData(HttpStatusCode.Unauthorized, FaultKind.Final)]
    public void Answer_ByItsStatus_IsWorthAnotherAttemptOrNot(HttpStatusCode status, FaultKind kind) =>
        Assert.Equal(kind, FaultClassification.Of(new InvalidOperationException("sent", new HttpRequestException("no", null, status))));

    [Fact]
    public void Connection_ThatBreaks_LeavesTheOutcomeOpen()
    {
        Assert.Equal(FaultKind.Ambiguous, FaultClassification.Of(new HttpRequestException("reset", new SocketException(104))));
        Assert.Equal(FaultKind.Ambiguous, FaultClassification.Of(new IOException("closed")));
        Assert.Equal(FaultKind.Ambiguous, FaultClassification.Of(new TaskCanceledException("slow", new TimeoutException())));
        Assert.Equal(FaultKind.Final, FaultClassification.Of(new TaskCanceledException()));
        Assert.Equal(FaultKind.Final, FaultClassification.Of(new HttpRequestException(HttpRequestError.NameResolutionError)));
        Assert.Equal(FaultKind.NotSent, FaultClassification.Of(new BrokenCircuitException("open")));
    }

    [Fact]
    public void Gateway_AsTheClientTellsOfIt_LeavesTheOutcomeOpen()
    {
        var unavailable = Faults.WithCode(0x80040216);
        unavailable.Detail.ErrorDetails["HttpStatusCode"] = 503;
        Assert.Equal(FaultKind.Ambiguous, FaultClassification.Of(unavailable));
        Assert.Equal(FaultKind.Final, FaultClassification.Of(Faults.WithCode(0x80040216)));
        Assert.Equal(FaultKind.Ambiguous, FaultClassification.Of(new DataverseConnectionException("gateway") { Data = { ["HttpStatusCode"] = 502 } }));
        Assert.Equal(FaultKind.Ambiguous, FaultClassification.Of(new DataverseConnectionException("broke", new IOException())));
        Assert.Equal(FaultKind.Ambiguous, FaultClassification.Of(new DataverseConnectionException("slow", new TaskCanceledException())));
        Assert.Equal(FaultKind.Final, FaultClassification.Of(new DataverseConnectionException("refused the sign-in (401)")));
    }

    [Fact]
    public void RetryAfter_AsSpanSecondsOrText_IsRead()
    {
        foreach (var value in new object[] { TimeSpan.FromSeconds(17), 17, "17", "00:00:17" })
        {
            var fault = Faults.WithCode(0x80072322);
            fault.Detail.ErrorDetails["Retry-After"] = value;
            Assert.Equal(TimeSpan.FromSeconds(17), FaultClassification.RetryAfter(fault));
        }

        Assert.Null(FaultClassification.RetryAfter(Faults.WithCode(0x80072322)));
    }
}

/// <summary>Faults as the platform answers them.</summary>
internal static class Faults
{
    public static FaultException<OrganizationServiceFault> WithCode(uint code, string message = "no") =>
        new(new OrganizationServiceFault { ErrorCode = unchecked((int)code), Message = message }, new FaultReason(message));

    public static FaultException<OrganizationServiceFault> Throttled(TimeSpan wait)
    {
        var fault = WithCode(0x80072322, "Number of requests exceeded the limit.");
        fault.Detail.ErrorDetails["Retry-After"] = wait;
        return fault;
    }
}
