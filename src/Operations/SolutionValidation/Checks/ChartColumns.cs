namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>A chart asks for columns that exist, and its categories and measures name aliases of its query.</summary>
internal sealed class ChartColumns : ISolutionCheck
{
    public IEnumerable<SolutionFinding> Check(SolutionSource solution)
    {
        foreach (var chart in solution.Charts)
        {
            foreach (var finding in chart.Root.Descendants("fetch").SelectMany(fetch => FetchColumns.Unknown(chart, fetch, solution.Model)))
            {
                yield return finding;
            }

            var aliases = chart.Root.Descendants("attribute").Select(attribute => attribute.Attribute("alias")?.Value).ToHashSet();
            foreach (var shown in chart.Root.Descendants().Where(element => element.Name.LocalName is "category" or "measure"))
            {
                if (shown.Attribute("alias")?.Value is { } alias && !aliases.Contains(alias))
                {
                    yield return chart.Finding(shown, $"The chart shows {alias}, which its query does not return. Use the alias of one of its attributes.");
                }
            }
        }
    }
}
