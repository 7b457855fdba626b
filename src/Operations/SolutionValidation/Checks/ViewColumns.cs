using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>A view asks for columns that exist, and shows columns that it asks for.</summary>
internal sealed class ViewColumns : ISolutionCheck
{
    public IEnumerable<SolutionFinding> Check(SolutionSource solution) =>
        solution.Views.SelectMany(view => QueryOf(view, solution.Model).Concat(LayoutOf(view)));

    private static IEnumerable<SolutionFinding> QueryOf(SolutionFile view, SolutionModel model)
    {
        foreach (var fetch in view.Root.Descendants("fetch"))
        {
            var table = fetch.Element("entity")?.Attribute("name")?.Value;
            if (!string.Equals(table, view.Table, StringComparison.Ordinal))
            {
                yield return view.Finding(fetch, $"The view lies in the folder of {view.Table} but asks for {table}. Move it, or correct the query.");
            }

            foreach (var finding in FetchColumns.Unknown(view, fetch, model))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<SolutionFinding> LayoutOf(SolutionFile view)
    {
        var returned = view.Root.Descendants("fetch").SelectMany(FetchColumns.Returned).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in view.Root.Descendants("grid").Descendants("cell"))
        {
            if (cell.Attribute("name")?.Value is { } shown && !returned.Contains(shown))
            {
                yield return view.Finding(cell, $"The view shows {shown} but does not ask for it. Add it as an attribute to the query, or remove the cell.");
            }
        }

        foreach (var row in view.Root.Descendants("grid").Elements("row").Where(row => row.Attribute("id") is not null && !returned.Contains(row.Attribute("id")!.Value)))
        {
            yield return view.Finding(row, $"Rows of the view are told apart by {row.Attribute("id")!.Value}, which the query does not ask for. Add it as an attribute.");
        }
    }
}
