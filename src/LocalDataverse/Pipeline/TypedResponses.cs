using System.Collections.Concurrent;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>Answers in the response class of the SDK that belongs to the message, so that callers can cast as they do with the real service.</summary>
internal static class TypedResponses
{
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);

    /// <summary>The response of <paramref name="requestName"/> with these results.</summary>
    public static OrganizationResponse For(OrganizationRequest request, string requestName, ParameterCollection output)
    {
        var type = Types.GetOrAdd(request.GetType() == typeof(OrganizationRequest) ? requestName : request.GetType().FullName!, _ => Find(request.GetType(), requestName));
        var response = (OrganizationResponse)Activator.CreateInstance(type)!;
        response.ResponseName = requestName;
        response.Results = output;
        return response;
    }

    private static Type Find(Type request, string requestName)
    {
        var own = request.FullName!.EndsWith("Request", StringComparison.Ordinal) && request != typeof(OrganizationRequest)
            ? request.Assembly.GetType(request.FullName[..^"Request".Length] + "Response")
            : null;
        return own
            ?? typeof(CreateResponse).Assembly.GetType($"{typeof(CreateResponse).Namespace}.{requestName}Response")
            ?? typeof(WhoAmIResponse).Assembly.GetType($"{typeof(WhoAmIResponse).Namespace}.{requestName}Response")
            ?? typeof(OrganizationResponse);
    }
}
