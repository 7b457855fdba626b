using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi;

/// <summary>One request of a client: who asks, what the address means, and what the client prefers.</summary>
public sealed class WebApiRequest
{
    /// <summary>Path of the service root.</summary>
    public const string RootPath = "/api/data/v9.2";

    private static readonly string[] KnownOptions = ["$select", "$filter", "$orderby", "$expand", "$top", "$count", "$skiptoken", "$deltatoken", "$format"];

    /// <summary>Opens a request of this user.</summary>
    public WebApiRequest(HttpContext http, WebApiModel model, IOrganizationService service)
    {
        Http = http;
        Model = model;
        Service = service;
        Preferences = WebApiPreferences.Read(http.Request.Headers);
        ServiceRoot = RootOf(http.Request);
        RefuseUnknownOptions();
    }

    public HttpContext Http { get; }
    public WebApiModel Model { get; }
    public WebApiPreferences Preferences { get; }

    /// <summary>The service as the caller: every read and write runs with the caller's rights.</summary>
    public IOrganizationService Service { get; }

    /// <summary>Address of the service, as the client wrote it, ending in "/".</summary>
    public Uri ServiceRoot { get; }
    public MetadataCatalog Catalog => Model.Catalog;

    /// <summary>Addresses, relative to the service, of the rows that earlier requests of the same change set named, by Content-ID.</summary>
    public IReadOnlyDictionary<string, string> ContentIds { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How far the index of an alternate key is.</summary>
    public Func<TableDefinition, KeyDefinition, KeyIndexStatus> KeyStatus { get; init; } = (_, _) => KeyIndexStatus.Active;

    /// <summary>Address of the service as this request wrote it, ending in "/".</summary>
    public static Uri RootOf(HttpRequest request) => new($"{request.Scheme}://{request.Host}{RootPath}/");

    /// <summary>Address below the service root with its query string, still escaped as the client wrote it.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The request line spells the service root in another way, such as escaped or as a whole URL.</exception>
    public string RelativeAddress => Http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget is var target && target.StartsWith(RootPath, StringComparison.OrdinalIgnoreCase)
        ? target[RootPath.Length..].TrimStart('/')
        : throw DataverseFault.ResourceNotFound(target.Split('?')[0]);

    /// <summary>A query option that is not OData's own, such as fetchXml; null when absent.</summary>
    public string? Option(string name) => Http.Request.Query[name] is [{ } value, ..] ? value : null;

    /// <summary>A parser for an address below the service root.</summary>
    public ODataUriParser Parser(string relativeAddress) =>
        new(Model.Edm, ServiceRoot, Uri.TryCreate(ServiceRoot + relativeAddress, UriKind.Absolute, out var address) ? address : throw DataverseFault.ResourceNotFound(relativeAddress))
        {
            Resolver = new AlternateKeysODataUriResolver(Model.Edm),
            UrlKeyDelimiter = ODataUrlKeyDelimiter.Parentheses,
        };

    /// <summary>The body as one JSON object; <paramref name="mayBeEmpty"/>: no body is one without properties.</summary>
    public Task<JsonElement> BodyAsync(bool mayBeEmpty = false) => RequestBody.ReadAsync(Http.Request, mayBeEmpty, Http.RequestAborted);

    /// <summary>Runs a message as the caller; the query option "tag" reaches the plugins as their shared variable "tag", and a header lets administrators bypass them.</summary>
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        if (Option("tag") is { } tag)
        {
            request.Parameters["tag"] = tag;
        }

        if (Http.Request.Headers.TryGetValue("MSCRM.BypassCustomPluginExecution", out var bypass) && bool.TryParse(bypass, out var isBypassed))
        {
            request.Parameters["BypassCustomPluginExecution"] = isBypassed;
        }

        return Service.Execute(request);
    }

    private void RefuseUnknownOptions()
    {
        var unknown = Http.Request.Query.Keys.FirstOrDefault(key => key.StartsWith('$') && !KnownOptions.Contains(key, StringComparer.Ordinal) && !(key is "$id" && HttpMethods.IsDelete(Http.Request.Method)));
        if (unknown is not null)
        {
            throw DataverseFault.NotOffered($"The query option {unknown}", $"Use {string.Join(", ", KnownOptions)} or fetchXml.");
        }

        if (Option("$format") is { } format && !string.Equals(format, "json", StringComparison.OrdinalIgnoreCase) && !format.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw DataverseFault.NotOffered($"$format={format}", "Rows come as JSON only.");
        }
    }
}
