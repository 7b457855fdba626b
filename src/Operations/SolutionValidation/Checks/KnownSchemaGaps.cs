namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>Messages with which the published schemas refuse what the platform itself exports: they are older than the platform.</summary>
internal sealed class KnownSchemaGaps
{
    private const string ListName = "whole-file-false-positives.tsv";
    private readonly IReadOnlyList<string> messages;

    private KnownSchemaGaps(IReadOnlyList<string> messages) => this.messages = messages;

    /// <summary>Reads the list that lies in the schema folder or beside it; without a list nothing is forgiven.</summary>
    public static KnownSchemaGaps BesideSchemas(string folder)
    {
        string[] places = [Path.Combine(folder, ListName), Path.Combine(folder, "..", ListName)];
        var list = places.FirstOrDefault(File.Exists);
        return new KnownSchemaGaps(list is null ? [] : File.ReadLines(list).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')[^1].Trim()).Where(message => message.Length > 0).ToList());
    }

    /// <summary>The list holds the beginnings of messages; what follows them varies with the file.</summary>
    public bool Cover(string message) => messages.Any(known => message.StartsWith(known, StringComparison.Ordinal));
}
