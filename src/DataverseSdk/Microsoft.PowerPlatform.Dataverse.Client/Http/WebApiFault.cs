using System;
using System.Globalization;
using System.Net;
using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Http;

/// <summary>Makes the SDK's fault of an OData error.</summary>
internal static class WebApiFault
{
    private const string Details = "@Microsoft.PowerApps.CDS.ErrorDetails.";
    private const int TooManyRequests = unchecked((int)0x80072322);
    private const int Unspecified = unchecked((int)0x80040216);

    /// <summary>The refusal as the exception that SDK callers catch.</summary>
    public static FaultException<OrganizationServiceFault> Exception(WebApiAnswer answer)
    {
        var fault = Of(answer);
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
    }

    /// <summary>A fault that this client finds itself, with the platform's code for it.</summary>
    public static FaultException<OrganizationServiceFault> Exception(uint code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = unchecked((int)code), Message = message, Timestamp = TimeProvider.System.GetUtcNow().UtcDateTime }, new FaultReason(message));

    /// <summary>The refusal with code, message and details; a body that is no OData error is told by its status.</summary>
    public static OrganizationServiceFault Of(WebApiAnswer answer)
    {
        var fault = new OrganizationServiceFault();
        Fill(fault, answer);
        return fault;
    }

    /// <summary>Puts code, message and details of a refusal into a fault.</summary>
    public static void Fill(OrganizationServiceFault fault, WebApiAnswer answer)
    {
        fault.ErrorCode = answer.Status == (int)HttpStatusCode.TooManyRequests ? TooManyRequests : Unspecified;
        fault.Message = $"The service answered {answer.Status} {(HttpStatusCode)answer.Status}.";
        fault.Timestamp = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (Error(answer) is { ValueKind: JsonValueKind.Object } error)
        {
            Read(error, fault);
        }

        fault.ErrorDetails["HttpStatusCode"] = answer.Status;
        if (answer.Headers.TryGetValue("Retry-After", out var after) && RetryAfter.Read(after) is { } pause)
        {
            fault.ErrorDetails["Retry-After"] = pause;
        }

        if (answer.Headers.TryGetValue("x-ms-service-request-id", out var activity) && Guid.TryParse(activity, out var id))
        {
            fault.ActivityId = id;
        }
    }

    private static JsonElement? Error(WebApiAnswer answer)
    {
        try
        {
            return answer.Body.Length > 0 && JsonSerializer.Deserialize<JsonElement>(answer.Body) is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var error)
                ? error
                : null;
        }
        catch (JsonException)
        {
            return null; // A proxy's page: the status is all there is to tell.
        }
    }

    private static void Read(JsonElement error, OrganizationServiceFault fault)
    {
        if (Text(error, "code") is { } code)
        {
            fault.ErrorCode = Code(code) ?? fault.ErrorCode;
        }

        fault.Message = Text(error, "message") ?? fault.Message;
        fault.HelpLink = Text(error, "@Microsoft.PowerApps.CDS.HelpLink");
        fault.TraceText = Text(error, "@Microsoft.PowerApps.CDS.TraceText");
        foreach (var property in error.EnumerateObject())
        {
            if (property.Name.StartsWith(Details, StringComparison.Ordinal))
            {
                fault.ErrorDetails[property.Name[Details.Length..]] = property.Value.ToString();
            }
        }

        if (error.TryGetProperty("innererror", out var inner) && Text(inner, "message") is { } message)
        {
            fault.TraceText ??= Text(inner, "stacktrace");
            fault.InnerFault = new OrganizationServiceFault { ErrorCode = fault.ErrorCode, Message = message, Timestamp = fault.Timestamp };
        }
        else if (Text(error, "@Microsoft.PowerApps.CDS.InnerError.Message") is { } cause)
        {
            fault.InnerFault = new OrganizationServiceFault { ErrorCode = fault.ErrorCode, Message = cause, Timestamp = fault.Timestamp };
        }
    }

    // Codes are written as 0x80040217; some gateways write them as numbers.
    private static int? Code(string code) =>
        code.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && uint.TryParse(code.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
            ? unchecked((int)number)
            : int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var signed) ? signed : null;

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
