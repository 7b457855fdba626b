using System.Net;
using System.Net.Sockets;
using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace BuyingDynamics.Operations.Resilience;

/// <summary>Tells failures apart. Codes as published: service protection API limits, query throttling, troubleshooting of bulk operations.</summary>
public static class FaultClassification
{
    private const uint Unspecified = 0x80040216;
    private const string HttpStatus = "HttpStatusCode";

    private static readonly Dictionary<uint, FaultKind> ByCode = new()
    {
        [0x80072321] = FaultKind.Throttled, // execution time
        [0x80072322] = FaultKind.Throttled, // number of requests
        [0x80072326] = FaultKind.Throttled, // concurrent requests
        [0x80044150] = FaultKind.RolledBack, // generic SQL error, which deadlocks are reported as
        [0x80044151] = FaultKind.RolledBack, // SQL time-out, also of a page that had more to do than two minutes allow
        [0x80040255] = FaultKind.RolledBack, // transaction ended by a swallowed deadlock
        [0x80048544] = FaultKind.RolledBack, // query throttling, as are the next two
        [0x80048644] = FaultKind.RolledBack,
        [0x80048744] = FaultKind.RolledBack,
        [0x80060882] = FaultKind.Met, // another version of the row
        [0x80060892] = FaultKind.Met, // the alternate key is taken
        [0x80040237] = FaultKind.Met, // the id is taken
    };

    /// <summary>The kind of a failure.</summary>
    public static FaultKind Of(Exception failure) => failure switch
    {
        FaultException<OrganizationServiceFault> fault => Of(fault.Detail),
        HttpRequestException { StatusCode: { } status } => Of(status),
        BrokenCircuitException => FaultKind.NotSent,
        DataverseConnectionException { Data: var data } when data[HttpStatus] is int status => Of((HttpStatusCode)status),
        DataverseConnectionException { InnerException: OperationCanceledException } => FaultKind.Ambiguous,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } => FaultKind.Final,
        HttpRequestException or IOException or SocketException or TimeoutException or TimeoutRejectedException => FaultKind.Ambiguous,

        // Without a token that asks for it, a cancelled task is how HttpClient reports its own time-out.
        TaskCanceledException { InnerException: TimeoutException } => FaultKind.Ambiguous,
        { InnerException: { } inner } => Of(inner),
        _ => FaultKind.Final,
    };

    /// <summary>Whether the fault says that the row is not there.</summary>
    public static bool IsNotFound(Exception failure) => CodeOf(failure) == 0x80040217;

    /// <summary>Whether the environment answered that it will not do this: a refusal that stands, not a failure on the way.</summary>
    public static bool IsRefusal(Exception failure) => failure is FaultException<OrganizationServiceFault> fault && IsRefusal(fault.Detail);

    /// <summary>As above, of one request among several.</summary>
    public static bool IsRefusal(OrganizationServiceFault fault) => Of(fault) is FaultKind.Final or FaultKind.Met;

    /// <summary>How long the platform asks to wait; null when it says nothing.</summary>
    public static TimeSpan? RetryAfter(Exception failure) => failure switch
    {
        FaultException<OrganizationServiceFault> { Detail.ErrorDetails: { } details } when details.TryGetValue("Retry-After", out var value) => value switch
        {
            TimeSpan span => span,
            int seconds => TimeSpan.FromSeconds(seconds),
            string text when double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds) => TimeSpan.FromSeconds(seconds),
            string text when TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var span) => span,
            _ => null,
        },
        BrokenCircuitException broken => broken.RetryAfter,
        { InnerException: { } inner } => RetryAfter(inner),
        _ => null,
    };

    /// <summary>The kind of a refusal, such as of one request among several.</summary>
    // A gateway's page has no code of the platform: the client then tells the status.
    public static FaultKind Of(OrganizationServiceFault fault) =>
        ByCode.TryGetValue(unchecked((uint)fault.ErrorCode), out var kind) ? kind
        : unchecked((uint)fault.ErrorCode) == Unspecified && fault.ErrorDetails.TryGetValue(HttpStatus, out var status) && status is int number ? Of((HttpStatusCode)number)
        : FaultKind.Final;

    private static FaultKind Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => FaultKind.Throttled,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout => FaultKind.Ambiguous,
        _ => FaultKind.Final,
    };

    private static uint? CodeOf(Exception failure) => failure switch
    {
        FaultException<OrganizationServiceFault> fault => unchecked((uint)fault.Detail.ErrorCode),
        { InnerException: { } inner } => CodeOf(inner),
        _ => null,
    };
}
