using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

/// <content>The three service-protection faults, with the platform's codes.</content>
public static partial class DataverseFault
{
    /// <summary>More requests of a user than the window has room for.</summary>
    public static FaultException<OrganizationServiceFault> TooManyRequests(int limit, TimeSpan window) =>
        Create(0x80072322, string.Create(CultureInfo.InvariantCulture, $"Number of requests exceeded the limit of {limit} over time window of {window.TotalSeconds} seconds. Wait as long as Retry-After says."));

    /// <summary>The requests of a user took more time than the window has room for.</summary>
    public static FaultException<OrganizationServiceFault> TooMuchExecutionTime(TimeSpan limit, TimeSpan window) => Create(0x80072321, string.Create(
        CultureInfo.InvariantCulture,
        $"Combined execution time of incoming requests exceeded limit of {limit.TotalMilliseconds:N0} milliseconds over time window of {window.TotalSeconds} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later."));

    /// <summary>More requests of a user at once than allowed.</summary>
    public static FaultException<OrganizationServiceFault> TooManyConcurrentRequests(int limit) =>
        Create(0x80072326, $"Number of concurrent requests exceeded the limit of {limit}. Send fewer at once.");
}
