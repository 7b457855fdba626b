using System.Data.Common;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Connection;

/// <summary>Which environment to connect to, and how to sign in there.</summary>
/// <param name="Url">Address of the environment.</param>
/// <param name="SignIn">How to sign in.</param>
/// <param name="Settings">The settings file; an empty one when none was named.</param>
public sealed record ConnectionRequest(Uri Url, SignIn SignIn, EnvironmentSettings Settings)
{
    private const string UrlKey = "Url";

    /// <summary>True for an address of this machine, where bd local serves.</summary>
    public bool IsLocal => Url.IsLoopback && string.Equals(Url.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal);

    /// <summary>Puts together what the command line, the settings file and the environment variables say.</summary>
    /// <exception cref="StopException">Something is missing or contradicts itself.</exception>
    public static ConnectionRequest Of(Uri? url, EnvironmentSettings? settings, bool deviceCode, Func<string, string?> variable)
    {
        var connection = variable(SignIn.ConnectionVariable) is { Length: > 0 } text ? UrlOf(text) : null;
        var address = url ?? settings?.Url ?? connection
            ?? throw Usage($"Name the environment: --url https://contoso.crm4.dynamics.com, or \"url\" in the file of --settings.");
        Check(address);
        var isLocal = address.IsLoopback && string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal);
        if (settings?.Url is { } ofFile && !SameHost(ofFile, address))
        {
            throw Usage($"--url names {address.Authority}, the settings file {ofFile.Authority}: they are different environments. Correct one of them.");
        }

        if (!isLocal && connection is not null && !SameHost(connection, address))
        {
            throw Usage($"The connection string of {SignIn.ConnectionVariable} goes to {connection.Authority}, the command to {address.Authority}. Correct one of them.");
        }

        var root = new Uri(address.GetLeftPart(UriPartial.Authority) + "/");
        return new ConnectionRequest(root, SignIn.Read(variable, deviceCode, isLocal), settings ?? new EnvironmentSettings { Version = EnvironmentSettings.KnownVersion });
    }

    private static void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
        {
            throw Usage($"'{address}' is no address of an environment. Write it as the browser shows it: https://contoso.crm4.dynamics.com");
        }

        if (!address.IsLoopback && !string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal))
        {
            throw Usage($"'{address}' is not encrypted. Write https:// instead of http://.");
        }
    }

    private static bool SameHost(Uri one, Uri other) => string.Equals(one.Authority, other.Authority, StringComparison.OrdinalIgnoreCase);

    private static Uri? UrlOf(string connectionString)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            foreach (var key in new[] { UrlKey, "ServiceUri", "Service Uri", "Server" })
            {
                if (parts.TryGetValue(key, out var value) && Uri.TryCreate(value?.ToString(), UriKind.Absolute, out var url))
                {
                    return url;
                }
            }
        }
        catch (ArgumentException)
        {
            // The message of the reader would show parts of the string, and with them of a secret.
        }

        throw Usage($"{SignIn.ConnectionVariable} holds no connection string with an Url. It looks like: AuthType=ClientSecret;Url=https://contoso.crm4.dynamics.com;ClientId=...;ClientSecret=...");
    }

    private static StopException Usage(string sentence) => new(ExitCode.WrongUsage, sentence);
}
