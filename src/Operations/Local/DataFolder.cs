using System.Text.Json;

namespace BuyingDynamics.Operations.Local;

/// <summary>
/// The folder that holds the environment's database, and a file that remembers what was imported and loaded into it. That file also
/// marks the folder as ours: no other folder is ever emptied.
/// </summary>
public sealed class DataFolder
{
    /// <summary>Name of the default folder below the repository.</summary>
    public const string DefaultName = ".bd";
    private const string StateFile = "bd-local.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly LocalState state;

    private DataFolder(string path, LocalState state)
    {
        Path = path;
        this.state = state;
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Hash of the package that was imported last; null before the first import.</summary>
    public string? Package
    {
        get => state.Package;
        set => state.Package = value;
    }

    /// <summary>Rows that were loaded from files of the solution, by "table:key", with a hash of what the file said.</summary>
    public IDictionary<string, string> LoadedRows => state.Rows;

    /// <summary>Opens the folder; with <paramref name="fresh"/> it is emptied before, if it is one of ours.</summary>
    /// <exception cref="LocalStopException">The folder holds something else.</exception>
    public static DataFolder Open(string path, bool fresh)
    {
        var full = System.IO.Path.GetFullPath(path);
        var stateFile = System.IO.Path.Combine(full, StateFile);
        var isOurs = File.Exists(stateFile);
        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() && !isOurs)
        {
            throw new LocalStopException($"The folder {full} holds something other than a local environment, so nothing is written there. Name an empty or new folder with --data.");
        }

        if (fresh && isOurs)
        {
            Empty(full);
        }

        Directory.CreateDirectory(full);
        if (File.Exists(stateFile))
        {
            return new DataFolder(full, Read(stateFile));
        }

        var folder = new DataFolder(full, new LocalState());
        folder.Save();
        return folder;
    }

    /// <summary>Remembers what was imported and loaded.</summary>
    public void Save()
    {
        // Written beside and moved over, so that a kill in between leaves the old file whole.
        var file = System.IO.Path.Combine(Path, StateFile);
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(state, Json));
        File.Move(file + ".new", file, overwrite: true);
    }

    private static LocalState Read(string stateFile)
    {
        try
        {
            return JsonSerializer.Deserialize<LocalState>(File.ReadAllText(stateFile), Json) ?? new LocalState();
        }
        catch (JsonException broken)
        {
            throw new LocalStopException($"The file {stateFile} is damaged. Start again with --fresh to make the environment anew.", broken);
        }
    }

    private static void Empty(string folder)
    {
        // The lock files first: while another process serves this environment, nothing must go.
        var locks = Directory.GetFiles(folder, "*.lock");
        try
        {
            foreach (var file in locks)
            {
                using var taken = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
        }
        catch (IOException busy)
        {
            throw new LocalStopException($"The environment in {folder} is open in another process. Stop that one first, or name another folder with --data.", busy);
        }

        foreach (var file in Directory.GetFiles(folder))
        {
            File.Delete(file);
        }

        foreach (var child in Directory.GetDirectories(folder))
        {
            Directory.Delete(child, recursive: true);
        }
    }

    private sealed class LocalState
    {
        public string? Package { get; set; }

        public SortedDictionary<string, string> Rows { get; init; } = new(StringComparer.Ordinal);
    }
}
