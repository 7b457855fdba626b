using System.Globalization;
using System.Text.Json;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Operations.Tests.SolutionData;

/// <summary>The shipped rule rows are the rule catalogue's defaults: an administrator sees what is in force.</summary>
public class ShippedRuleTests
{
    [Fact]
    public void AlertRuleRows_Codes_AreThoseOfTheCatalogueInItsOrder() =>
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Code), CsvRows.Of("bd_alertrule").Rows.Select(row => row["bd_code"]));

    [Theory]
    [MemberData(nameof(Codes))]
    public void AlertRuleRow_OfEachRule_EqualsItsShippedDefaults(string code)
    {
        var shipped = RuleCatalogue.Find(code)!.Shipped;
        var row = CsvRows.Of("bd_alertrule").Rows.Single(row => string.Equals(row["bd_code"], code, StringComparison.Ordinal));

        Assert.Equal(shipped.IsEnabled, bool.Parse(row["bd_isenabled"]));
        Assert.Equal(shipped.Severity.ToString(), row["bd_severity"]);
        Assert.Equal(shipped.Surface.ToString(), row["bd_surface"]);
        Assert.Equal(shipped.GraceDays, int.Parse(row["bd_gracedays"], CultureInfo.InvariantCulture));
        Assert.Equal(string.Join(',', shipped.Phases), row["bd_phases"]);
        Assert.Equal(string.Join(',', shipped.Variants), row["bd_variants"]);
        Assert.Equal(string.Join(',', shipped.Parents), row["bd_parents"]);
        Assert.Equal(shipped.Audience.ToString(), row["bd_audience"].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);
        Assert.Equal(shipped.Thresholds.OrderBy(one => one.Key, StringComparer.Ordinal), JsonSerializer.Deserialize<Dictionary<string, decimal>>(row["bd_thresholds"])!.OrderBy(one => one.Key, StringComparer.Ordinal));
    }

    public static TheoryData<string> Codes() => [.. RuleCatalogue.All.Select(rule => rule.Code)];
}
