using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Connection;

/// <summary>Reads the settings file of an environment. What it does not know, it refuses by name and line.</summary>
public static partial class SettingsFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads the file.</summary>
    /// <exception cref="StopException">The file is missing, or holds something that means nothing.</exception>
    public static EnvironmentSettings Read(string path)
    {
        if (!File.Exists(path))
        {
            throw Wrong($"There is no settings file {path}. Name it with --settings; src/Operations/Connection/README.md shows one.");
        }

        var name = Path.GetFileName(path);
        try
        {
            var settings = JsonSerializer.Deserialize<EnvironmentSettings>(File.ReadAllText(path), Json)
                ?? throw Wrong($"{name} holds nothing but null. src/Operations/Connection/README.md shows a settings file.");
            return settings.Version == EnvironmentSettings.KnownVersion
                ? settings
                : throw Wrong($"{name} is written in version {settings.Version} of the format; this bd reads version {EnvironmentSettings.KnownVersion}. Use the bd that belongs to it, or bring the file up to date.");
        }
        catch (JsonException broken)
        {
            throw new StopException(ExitCode.WrongUsage, $"{name}{Line(broken)}: {Reason(broken)}", broken);
        }
    }

    private static string Line(JsonException broken) => broken.LineNumber is { } line ? $", line {line + 1}" : string.Empty;

    private static string Reason(JsonException broken)
    {
        if (Unmapped().Match(broken.Message) is { Success: true } unknown)
        {
            var type = unknown.Groups["type"].Value.EndsWith(nameof(RoleMembers), StringComparison.Ordinal) ? typeof(RoleMembers) : typeof(EnvironmentSettings);
            return $"the key '{unknown.Groups["key"].Value}' is not known here. Known are {string.Join(", ", type.GetProperties().Select(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name)))}. Correct it or take it out.";
        }

        if (Duplicate().Match(broken.Message) is { Success: true } twice)
        {
            return $"the key '{twice.Groups["key"].Value}' is there twice. Take one out.";
        }

        if (Missing().Match(broken.Message) is { Success: true } missing)
        {
            return $"the key {missing.Groups["keys"].Value} is missing. Add it.";
        }

        var key = (broken.Path ?? "$").TrimStart('$').TrimStart('.');
        return broken.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) || broken.Message.Contains("null", StringComparison.Ordinal)
            ? $"the value of '{key}' is of the wrong kind. src/Operations/Connection/README.md says what it takes."
            : $"this is not well-formed JSON: {broken.Message}";
    }

    private static StopException Wrong(string sentence) => new(ExitCode.WrongUsage, sentence);

    [GeneratedRegex("^The JSON property '(?<key>[^']*)' could not be mapped to any \\.NET member contained in type '(?<type>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unmapped();

    [GeneratedRegex("^Duplicate property '(?<key>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duplicate();

    [GeneratedRegex("missing required properties including: (?<keys>'[^']*'(, '[^']*')*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missing();
}
