namespace BuyingDynamics.Operations.Load;

/// <summary>What needs a look, as it is found. Safe for many threads.</summary>
/// <param name="note">Told of each at once, such as a file; null for nobody.</param>
internal sealed class LoadFindings(Action<LoadFinding>? note)
{
    private readonly Lock gate = new();
    private readonly List<LoadFinding> all = [];

    /// <summary>Adds those of a row.</summary>
    public void Add(params IEnumerable<LoadFinding> findings)
    {
        lock (gate)
        {
            foreach (var finding in findings)
            {
                all.Add(finding);
                note?.Invoke(finding);
            }
        }
    }

    /// <summary>All, by file in the order of the mapping, then by line.</summary>
    public IReadOnlyList<LoadFinding> InOrder(LoadMap map)
    {
        var files = map.Files.Select(file => file.File).Distinct(StringComparer.Ordinal).ToList();
        lock (gate)
        {
            return [.. all.OrderBy(finding => files.IndexOf(finding.File)).ThenBy(finding => finding.Line)];
        }
    }
}
