using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>The optional parameters that any message may carry: the Web API takes them as headers, and two as query options.</summary>
internal static class RequestOptions
{
    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["BypassCustomPluginExecution"] = "MSCRM.BypassCustomPluginExecution",
        ["BypassBusinessLogicExecution"] = "MSCRM.BypassBusinessLogicExecution",
        ["BypassBusinessLogicExecutionStepIds"] = "MSCRM.BypassBusinessLogicExecutionStepIds",
        ["SuppressCallbackRegistrationExpanderJob"] = "MSCRM.SuppressCallbackRegistrationExpanderJob",
        ["SuppressDuplicateDetection"] = "MSCRM.SuppressDuplicateDetection",
        ["SolutionUniqueName"] = "MSCRM.SolutionUniqueName",
    };

    private static readonly string[] QueryOptions = ["tag", "partitionId"];

    public static bool Knows(string parameter) => Headers.ContainsKey(parameter) || QueryOptions.Contains(parameter, StringComparer.Ordinal);

    /// <summary>The call with the options of its message.</summary>
    public static WebApiCall Apply(OrganizationRequest request, WebApiCall call)
    {
        if (request.RequestId is { } id)
            call = call.With("x-ms-client-request-id", id.ToString("D"));
        foreach (var (name, value) in request.Parameters.Where(parameter => parameter.Value is not null && Knows(parameter.Key)))
        {
            var text = value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture);
            call = Headers.TryGetValue(name, out var header) ? call.With(header, text) : call.WithOption(name, text);
        }

        return call;
    }
}
