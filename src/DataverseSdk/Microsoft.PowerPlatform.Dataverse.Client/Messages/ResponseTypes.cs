using System;
using System.Collections.Concurrent;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>Answers in the response class that belongs to the request, so that callers can cast.</summary>
internal static class ResponseTypes
{
    private static readonly ConcurrentDictionary<(Type, string), Type> Known = new();

    public static OrganizationResponse Of(OrganizationRequest request, ParameterCollection results)
    {
        var type = Known.GetOrAdd((request.GetType(), request.RequestName), key => Find(key.Item1, key.Item2));
        var response = (OrganizationResponse)Activator.CreateInstance(type);
        response.ResponseName = request.RequestName;
        response.Results = results;
        return response;
    }

    private static Type Find(Type request, string name) =>
        (request != typeof(OrganizationRequest) && request.FullName.EndsWith("Request", StringComparison.Ordinal)
            ? request.Assembly.GetType(request.FullName[..^"Request".Length] + "Response")
            : null)
        ?? typeof(CreateResponse).Assembly.GetType($"{typeof(CreateResponse).Namespace}.{name}Response")
        ?? typeof(WhoAmIResponse).Assembly.GetType($"{typeof(WhoAmIResponse).Namespace}.{name}Response")
        ?? typeof(OrganizationResponse);
}
