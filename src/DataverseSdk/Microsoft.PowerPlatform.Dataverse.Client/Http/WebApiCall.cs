using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.Http;

/// <summary>One request to the Web API. <paramref name="Address"/> is relative to the service root and already escaped.</summary>
internal sealed record WebApiCall(HttpMethod Method, string Address)
{
    public byte[] Body { get; init; }

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether the call is the client's own (definitions, sign-in check), so that no impersonation applies.</summary>
    public bool IsOwn { get; init; }

    public static WebApiCall Get(string address) => new(HttpMethod.Get, address);

    /// <summary>The same call with a header in place of any other of its name.</summary>
    /// <exception cref="DataverseOperationException">The value has line breaks, which would end the header.</exception>
    public WebApiCall With(string header, string value) => value.AsSpan().ContainsAny('\r', '\n')
        ? throw new DataverseOperationException($"The value of {header} has line breaks.")
        : this with { Headers = [.. Headers.Where(known => !string.Equals(known.Key, header, StringComparison.OrdinalIgnoreCase)), KeyValuePair.Create(header, value)] };

    /// <summary>The same call with a further query option; the value is escaped here.</summary>
    public WebApiCall WithOption(string name, string value) =>
        this with { Address = $"{Address}{(Address.Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value)}" };
}
