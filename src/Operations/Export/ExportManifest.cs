using System.Text.Json;
using System.Text.Json.Serialization;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Export;

/// <summary>What an export holds. Written last: a folder without it holds no export, or half of one.</summary>
public sealed record ExportManifest
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "export.json";

    private const int KnownFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>Version of the format.</summary>
    public int Format { get; init; } = KnownFormat;

    /// <summary>Unique name of the solution whose rows these are.</summary>
    public required string Solution { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Where the rows come from.</summary>
    public required Uri Url { get; init; }

    /// <summary>The organization they come from.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>When the export was made, UTC.</summary>
    public required DateTime ExportedOn { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<ExportedFile> Files { get; init; }

    /// <summary>Where it lies.</summary>
    [JsonIgnore]
    public string Folder { get; init; } = string.Empty;

    /// <summary>Number of rows of tables.</summary>
    [JsonIgnore]
    public long Rows => Files.Where(file => file.Table.Length > 0).Sum(file => file.Rows);

    /// <summary>Number of lines about what is no row: variables, workflows, roles, names.</summary>
    [JsonIgnore]
    public long Lines => Files.Where(file => file.Table.Length == 0).Sum(file => file.Rows);

    /// <summary>The columns of the product that were taken out of a table, whether a row had a value there or not; none when the export does not tell.</summary>
    public IReadOnlyList<string> ColumnsOf(string table) =>
        Files.FirstOrDefault(file => string.Equals(file.Table, table, StringComparison.Ordinal))?.Columns?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether the folder holds an export.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Reads it and holds every file against its hash.</summary>
    /// <exception cref="StopException">The folder holds no export, half of one, or one that was changed.</exception>
    public static ExportManifest Read(string folder)
    {
        if (!IsIn(folder))
        {
            throw Wrong($"{folder} holds no finished export: there is no {FileName} in it. Make one with: bd export --out {folder}");
        }

        ExportManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<ExportManifest>(File.ReadAllText(Path.Combine(folder, FileName)), Json)!;
        }
        catch (JsonException broken)
        {
            throw new StopException(ExitCode.WrongInput, $"{FileName} in {folder} is damaged: {broken.Message} Take another copy of the export.", broken);
        }

        if (manifest.Format != KnownFormat)
        {
            throw Wrong($"The export in {folder} is of format {manifest.Format}; this bd reads format {KnownFormat}. Use the bd that made it.");
        }

        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (!File.Exists(path))
            {
                throw Wrong($"The export in {folder} lacks {file.Name} ({file.Rows} rows). Take another copy of it.");
            }

            if (!string.Equals(FileHash.Of(path), file.Sha256, StringComparison.Ordinal))
            {
                throw Wrong($"{file.Name} in {folder} is not as it was exported: its hash differs. Take another copy of the export.");
            }
        }

        return manifest with { Folder = folder };
    }

    /// <summary>Writes it.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        PrivateFile.Write(path + ".new", JsonSerializer.Serialize(this, Json));
        File.Move(path + ".new", path, overwrite: true);
    }

    private static StopException Wrong(string sentence) => new(ExitCode.WrongInput, sentence);
}

/// <summary>A file of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table whose rows it holds; empty for one that holds something else.</param>
/// <param name="Rows">How many rows it holds.</param>
/// <param name="Sha256">Hash of its content.</param>
/// <param name="Newest">When the row that was changed last was changed; null without rows.</param>
/// <param name="NewestRows">How many were changed in that second.</param>
/// <param name="Columns">The product's columns of the table, with commas between: one that a row does not show was empty.</param>
public sealed record ExportedFile(string Name, string Table, long Rows, string Sha256, DateTime? Newest, int NewestRows, string? Columns = null);
