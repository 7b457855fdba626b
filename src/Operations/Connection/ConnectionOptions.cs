using System.CommandLine;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Connection;

/// <summary>The options that every verb over HTTP has in common.</summary>
public sealed class ConnectionOptions
{
    private readonly Option<Uri?> url = new("--url")
    {
        Description = "Address of the environment, such as https://contoso.crm4.dynamics.com. Default: the one of the settings file.",
        CustomParser = result => new Uri(result.Tokens[0].Value, UriKind.RelativeOrAbsolute),
    };
    private readonly Option<bool> deviceCode = new("--device-code") { Description = "Sign in as a person: shows a code to enter in a browser, on any machine." };
    private readonly Option<FileInfo?> settings = new("--settings") { Description = "JSON file with what differs from environment to environment; src/Operations/Connection/README.md shows one." };

    private ConnectionOptions()
    {
    }

    /// <summary>Gives the command the options.</summary>
    public static ConnectionOptions AddTo(Command command)
    {
        var options = new ConnectionOptions();
        command.Options.Add(options.url);
        command.Options.Add(options.deviceCode);
        command.Options.Add(options.settings);
        return options;
    }

    /// <summary>What the command line, the settings file and the environment variables say.</summary>
    /// <exception cref="StopException">Something is missing or contradicts itself.</exception>
    public ConnectionRequest Read(ParseResult parsed) => ConnectionRequest.Of(
        parsed.GetValue(url),
        parsed.GetValue(settings) is { } file ? SettingsFile.Read(file.FullName) : null,
        parsed.GetValue(deviceCode),
        System.Environment.GetEnvironmentVariable);
}
