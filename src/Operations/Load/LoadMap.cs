using System.Text.Json;
using System.Text.Json.Serialization;

namespace BuyingDynamics.Operations.Load;

/// <summary>Says how CSV files become rows. Read from JSON; see README.md of this folder.</summary>
/// <param name="Files">The files in the order in which they are loaded: rows that others point to come first.</param>
public sealed record LoadMap(IReadOnlyList<FileMap> Files)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="LoadStopException">The file is missing or cannot be understood.</exception>
    public static LoadMap Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new LoadStopException($"There is no mapping file {path}. Name it with --map; src/Operations/Load/README.md describes what is in it.");
        }

        try
        {
            return JsonSerializer.Deserialize<LoadMap>(File.ReadAllText(path), Json) is { Files.Count: > 0 } map
                ? map
                : throw new LoadStopException($"The mapping file {Path.GetFileName(path)} names no files.");
        }
        catch (JsonException broken)
        {
            throw new LoadStopException($"The mapping file {Path.GetFileName(path)} cannot be understood: {broken.Message} src/Operations/Load/README.md describes the format.", broken);
        }
    }
}

/// <summary>One file and the table that its rows go to.</summary>
/// <param name="File">Name of the file in the folder that is loaded.</param>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Key">Column of the file whose text is the row's key.</param>
/// <param name="Columns">Columns of the table by logical name, and where their values come from.</param>
public sealed record FileMap(string File, string Table, string Key, IReadOnlyDictionary<string, ValueMap> Columns)
{
    /// <summary>True when a key may occur many times in the file and its first row counts.</summary>
    public bool Distinct { get; init; }

    /// <summary>Known slips of the source by column of the file: what is written there and what is meant. Each use is reported as a warning.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Corrections { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>Security roles, for users.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Column security profiles, for users.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Language of the interface, for users.</summary>
    public int? Language { get; init; }

    /// <summary>How opportunities are closed.</summary>
    public CloseMap? Close { get; init; }
}

/// <summary>Where a value comes from. Exactly one of <see cref="Column"/>, <see cref="Value"/> and <see cref="Template"/> is set.</summary>
public sealed record ValueMap
{
    /// <summary>Column of the file.</summary>
    public string? Column { get; init; }

    /// <summary>The same value for every row.</summary>
    public string? Value { get; init; }

    /// <summary>A text with columns of the file in braces: "{product} ({opportunity_id})".</summary>
    public string? Template { get; init; }

    /// <summary>Regular expression: only the part that it matches counts.</summary>
    public string? Match { get; init; }

    /// <summary>Texts that are replaced in the value.</summary>
    public IReadOnlyDictionary<string, string> Replace { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Value for each text of the source; a text that is not listed is a problem.</summary>
    public IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>Factor of a number, such as 1000000 for a source that counts millions.</summary>
    public decimal? Scale { get; init; }

    /// <summary>For lookups and participants: the table whose row has the text as its key; several participants are separated by semicolons.</summary>
    public string? Lookup { get; init; }

    /// <summary>What an empty cell means: reported as a warning; the row is written without the value.</summary>
    public string? WarnIfEmpty { get; init; }

    /// <summary>True when an empty cell is a problem and the row is not written.</summary>
    public bool Required { get; init; }
}

/// <summary>How the rows of an opportunity file are won or lost.</summary>
/// <param name="Column">Column of the file that tells.</param>
/// <param name="Won">Texts that mean won.</param>
/// <param name="Lost">Texts that mean lost.</param>
/// <param name="Date">Column with the day of closing.</param>
/// <param name="Value">Column with the actual revenue.</param>
/// <param name="Reopened">Texts that mean lost and then reopened.</param>
public sealed record CloseMap(string Column, IReadOnlyList<string> Won, IReadOnlyList<string> Lost, string Date, string? Value = null, IReadOnlyList<string>? Reopened = null);
