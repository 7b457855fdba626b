using System.Text;
using BuyingDynamics.Domain.Alerts;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

/// <summary>The rule catalogue tried out, rule by rule: a row that nobody has a scenario for fails.</summary>
public class CatalogueTableTests
{
    private const string OwnUnit = "its unit is the settings: StageUnmappedTests";

    private readonly ITestOutputHelper output;

    public CatalogueTableTests(ITestOutputHelper output) => this.output = output;

    public static IEnumerable<object[]> Cells =>
        RuleCatalogue.All.Where(r => r.Rule is not null).SelectMany(r => RuleTrial.Columns.Keys, (r, column) => new object[] { r.Code, column });

    [Theory]
    [MemberData(nameof(Cells))]
    public void Rule_TriedAlone_DoesWhatItsRowSays(string code, string column) =>
        Assert.NotEmpty(RuleTrial.Columns[column](new RuleTrial(code)));

    [Fact]
    public void Table_OfAllRules_HasNoFailedCell()
    {
        var rows = RuleCatalogue.All.Select(r => RowOf(r)).Prepend(RuleTrial.Columns.Keys.Prepend("rule").ToArray()).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Where(r => i < r.Length - 1 || r.Length == rows[0].Length).Max(r => r[i].Length)).ToArray();
        foreach (var row in rows)
        {
            output.WriteLine(row.Select((cell, i) => cell.PadRight(widths[i])).Aggregate(new StringBuilder(), (line, cell) => line.Append(cell).Append("  ")).ToString().TrimEnd());
        }

        Assert.DoesNotContain(rows.SelectMany(r => r), cell => cell.StartsWith("FAILS", StringComparison.Ordinal));
    }

    private static string[] RowOf(RuleDefinition rule) => rule.Rule is null
        ? new[] { rule.Code, OwnUnit }
        : RuleTrial.Columns.Values.Select(column => CellOf(rule.Code, column)).Prepend(rule.Code).ToArray();

    private static string CellOf(string code, Func<RuleTrial, string> column)
    {
        try
        {
            return column(new RuleTrial(code));
        }
        catch (Exception failure) when (failure is XunitException or InvalidOperationException)
        {
            return "FAILS";
        }
    }
}
