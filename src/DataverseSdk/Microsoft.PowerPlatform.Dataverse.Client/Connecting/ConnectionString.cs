using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using Microsoft.PowerPlatform.Dataverse.Client.Auth;

namespace Microsoft.PowerPlatform.Dataverse.Client.Connecting;

/// <summary>A connection string with the documented keys and their other names. Its values never appear in messages.</summary>
internal sealed class ConnectionString
{
    /// <summary>Microsoft's app registration for development, which every directory knows.</summary>
    public const string SampleClientId = "51f81489-12ee-4a9e-aaae-a2591f45987d";

    private static readonly string[][] Keys =
    [
        ["AuthType", "AuthenticationType"],
        ["Url", "ServiceUri", "Service Uri", "Server"],
        ["ClientId", "AppId", "ApplicationId"],
        ["ClientSecret", "Secret"],
        ["UserName", "User Name", "UserId", "User Id"],
        ["Password"],
        ["Thumbprint", "CertThumbprint", "CertificateThumbprint"],
        ["StoreName", "CertificateStoreName"],
        ["RedirectUri", "ReplyUrl"],
        ["LoginPrompt"],
        ["TokenCacheStorePath"],
        ["RequireNewInstance"],
        ["SkipDiscovery"],
    ];

    // Of Windows sign-in on premises.
    private static readonly string[] Foreign = ["Domain", "HomeRealmUri", "Home Realm Uri", "Integrated Security"];

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private ConnectionString() { }

    public AuthenticationType AuthType { get; private set; }

    public Uri Url { get; private set; }

    public string ClientId => values.GetValueOrDefault("ClientId");

    public string ClientSecret => values.GetValueOrDefault("ClientSecret");

    public string UserName => values.GetValueOrDefault("UserName");

    public string Password => values.GetValueOrDefault("Password");

    public string Thumbprint => values.GetValueOrDefault("Thumbprint");

    public string TokenCacheStorePath => values.GetValueOrDefault("TokenCacheStorePath");

    public string RedirectUri => values.GetValueOrDefault("RedirectUri");

    public StoreName StoreName { get; private set; }

    public PromptBehavior LoginPrompt { get; private set; }

    /// <summary>Reads and checks a connection string.</summary>
    /// <exception cref="ArgumentException">Something is missing, unknown or malformed; the message names the key.</exception>
    public static ConnectionString Parse(string text)
    {
        var result = new ConnectionString();
        foreach (var (key, value) in Read(text))
            result.values[Canonical(key)] = value;
        result.AuthType = result.Choice("AuthType", AuthenticationType.InvalidConnection);
        result.StoreName = result.Choice("StoreName", StoreName.My);
        result.LoginPrompt = result.Choice("LoginPrompt", PromptBehavior.Auto);
        foreach (var flag in new[] { "RequireNewInstance", "SkipDiscovery" }.Where(flag => result.values.TryGetValue(flag, out var value) && !bool.TryParse(value, out _)))
            throw new ArgumentException($"{flag} of the connection string is neither true nor false.");
        result.Url = Uri.TryCreate(result.Required("Url", "for every AuthType"), UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? url
            : throw new ArgumentException("Url of the connection string is no address such as https://contoso.crm4.dynamics.com.");
        result.CheckAuthType();
        return result;
    }

    private void CheckAuthType()
    {
        switch (AuthType)
        {
            case AuthenticationType.ClientSecret:
                Required("ClientId", "for AuthType ClientSecret");
                Required("ClientSecret", "for AuthType ClientSecret");
                break;
            case AuthenticationType.Certificate:
                Required("ClientId", "for AuthType Certificate");
                Required("Thumbprint", "for AuthType Certificate");
                break;
            case AuthenticationType.OAuth when Password is not null:
                Required("UserName", "with Password");
                break;
            case AuthenticationType.OAuth:
                break;
            default:
                throw new ArgumentException(values.TryGetValue("AuthType", out var given)
                    ? $"AuthType {given} of the connection string is not supported. Use ClientSecret, Certificate or OAuth."
                    : "The connection string needs AuthType: ClientSecret, Certificate or OAuth.");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException("The connection string is empty.");
        var builder = new DbConnectionStringBuilder();
        try
        {
            builder.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            // The parser's own message may quote the text.
            throw new ArgumentException("The connection string is malformed: write Key=Value pairs, separated by semicolons; put values with ; or = into quotes.");
        }

        return builder.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, (string)builder[key]));
    }

    private static string Canonical(string key) =>
        Keys.FirstOrDefault(names => names.Contains(key, StringComparer.OrdinalIgnoreCase))?[0]
        ?? throw new ArgumentException(Foreign.Contains(key, StringComparer.OrdinalIgnoreCase)
            ? $"{key} of the connection string belongs to AuthType AD, which is not supported."
            : $"The connection string has a key that is not known: {key}. Known are {string.Join(", ", Keys.Select(names => names[0]))}.");

    private string Required(string key, string when) =>
        values.TryGetValue(key, out var value) && value.Length > 0 ? value : throw new ArgumentException($"The connection string needs {key} {when}.");

    private T Choice<T>(string key, T otherwise)
        where T : struct, Enum =>
        !values.TryGetValue(key, out var value) ? otherwise
        : Enum.TryParse<T>(value, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) ? parsed
        : typeof(T) == typeof(AuthenticationType) ? otherwise
        : throw new ArgumentException($"{key} of the connection string is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
