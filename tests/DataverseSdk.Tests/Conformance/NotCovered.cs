namespace BuyingDynamics.DataverseSdk.Tests.Conformance;

/// <summary>References that the contracts do not have, from NotCovered.txt: lines under a "#" line that gives the reason.</summary>
internal static class NotCovered
{
    public static IReadOnlyList<string> Names { get; } = Lines().Where(line => line.Length > 0 && line[0] != '#').ToList();

    /// <summary>Groups (separated by an empty line) that do not start with a reason.</summary>
    public static IEnumerable<string> WithoutReason() =>
        Lines().Prepend(string.Empty).Zip(Lines()).Where(pair => pair.First.Length == 0 && pair.Second.Length > 0 && pair.Second[0] != '#').Select(pair => pair.Second);

    private static List<string> Lines()
    {
        using var reader = new StreamReader(typeof(NotCovered).Assembly.GetManifestResourceStream("NotCovered.txt")!);
        return reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd()).ToList();
    }
}
