using System.Globalization;
using System.ServiceModel;
using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi;

/// <summary>Turns what went wrong into an OData error: a stable code, a sentence, and a status.</summary>
public static partial class WebApiErrors
{
    /// <summary>The answer to a request that ended with this exception; a defect is logged under the id that the caller is told.</summary>
    public static WebApiAnswer Answer(Exception exception, ILogger log) => exception switch
    {
        FaultException<OrganizationServiceFault> fault => Of(Status(fault.Detail), (uint)fault.Detail.ErrorCode, fault.Detail.Message, fault.Detail.ErrorDetails),
        ODataUnrecognizedPathException unknown => Of(StatusCodes.Status404NotFound, DataverseFault.BadAddressCode, unknown.Message),
        ODataException badAddress => Of(StatusCodes.Status400BadRequest, DataverseFault.BadAddressCode, badAddress.Message),
        JsonException => Of(StatusCodes.Status400BadRequest, DataverseFault.BadPayloadCode, "The body is not valid JSON. Send one JSON object, encoded as UTF-8."),
        BadHttpRequestException bad => Of(bad.StatusCode, DataverseFault.BadPayloadCode, bad.Message),
        _ => Unexpected(exception, log),
    };

    private static WebApiAnswer Unexpected(Exception exception, ILogger log)
    {
        var correlation = Guid.NewGuid();
        RequestFailed(log, exception, correlation);
        return Of(StatusCodes.Status500InternalServerError, DataverseFault.UnexpectedCode, $"Something went wrong in the local environment. Its log tells more under {correlation:D}.");
    }

    // A plugin may say itself which status its refusal is; the detail's key is the platform's.
    private static int Status(OrganizationServiceFault fault) =>
        fault.ErrorDetails is { } details && details.TryGetValue("ApiExceptionHttpStatusCode", out var status) && status is int and >= 400 and <= 599 and var chosen
            ? chosen
            : Status((uint)fault.ErrorCode);

    private static int Status(uint code) => code switch
    {
        // Principal lacks a privilege; no access to the row; a secured column.
        0x80040220 or 0x80042F09 or 0x80048306 or 0x8004F507 or 0x80040256 => StatusCodes.Status403Forbidden,
        0x80040217 or 0x80060891 or DataverseFault.ResourceNotFoundCode => StatusCodes.Status404NotFound,
        DataverseFault.VersionMismatchCode or DataverseFault.RowExistsCode or 0x80060892 => StatusCodes.Status412PreconditionFailed,
        0x80072321 or 0x80072322 or 0x80072326 => StatusCodes.Status429TooManyRequests,
        DataverseFault.StorageFullCode => StatusCodes.Status507InsufficientStorage,
        // A defect: of this environment, or of a plugin.
        DataverseFault.UnexpectedCode or 0x80040224 => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    // What a plugin adds to its refusal comes as annotations of the error, as text, under the platform's names.
    private static WebApiAnswer Of(int status, uint code, string message, ErrorDetailCollection? details = null) => new(status)
    {
        Json = json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", $"0x{code:x8}");
            json.WriteString("message", message);
            foreach (var (name, value) in details ?? [])
            {
                json.WriteString($"@Microsoft.PowerApps.CDS.ErrorDetails.{name}", Convert.ToString(value, CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        },
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Web API request failed, correlation {Correlation}")]
    private static partial void RequestFailed(ILogger log, Exception exception, Guid correlation);
}
