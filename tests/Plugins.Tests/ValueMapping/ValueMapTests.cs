using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.ValueMapping;

public class ValueMapTests
{
    [Fact]
    public void Update_OfALinesDeal_IsRefusedAndTheSameDealPasses()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var line = story.Line(story.Chart(), cfo);
        var other = new EntityReference(OpportunityTable.Table, product.Deal("Another deal"));

        var sentence = Refusal.Of(() => product.Save(ValueMapItemTable.Table, line, (ValueMapItemTable.OpportunityId, other)));
        product.Save(ValueMapItemTable.Table, line, (ValueMapItemTable.OpportunityId, story.DealReference));

        Assert.StartsWith("\"Opportunity\" of a line is filled by Buying Dynamics: it follows from its value map and its stakeholder.", sentence, StringComparison.Ordinal);
        Assert.Equal(story.Deal, product.Read(ValueMapItemTable.Table, line).GetAttributeValue<EntityReference>(ValueMapItemTable.OpportunityId).Id);
    }

    [Fact]
    public void Lines_AddedOneByOne_MoveTheStatusFromMissingToComplete()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, operations) = story.People();
        var chart = story.Chart();
        var seen = new List<ValueMapStatus> { StatusOf(product, chart) };

        foreach (var person in new[] { cfo, cio, operations })
        {
            story.Line(chart, person);
            seen.Add(StatusOf(product, chart));
        }

        Assert.Equal([ValueMapStatus.Missing, ValueMapStatus.Partial, ValueMapStatus.Partial, ValueMapStatus.Complete], seen);
    }

    [Fact]
    public void Line_OfAStakeholderOfAnotherDeal_IsRefusedAndNothingIsWritten()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var other = new Nordhafen(product);
        var chart = other.Chart();

        var sentence = Refusal.Of(() => other.Line(chart, cfo));

        Assert.StartsWith("This stakeholder belongs to another deal.", sentence, StringComparison.Ordinal);
        Assert.Empty(product.Rows(ValueMapItemTable.Table, ValueMapItemTable.ValueMapId, chart));
    }

    [Fact]
    public void SecondChart_OfADeal_IsRefused()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.Chart();

        Assert.Equal("This deal has a value mapping chart already. Add your lines to that one.", Refusal.Of(() => story.Chart()));
    }

    [Fact]
    public void Line_Deleted_TakesTheStatusBackToMissing()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var chart = story.Chart();
        var line = story.Line(chart, cfo);

        product.Rep.Delete(ValueMapItemTable.Table, line);

        Assert.Equal(ValueMapStatus.Missing, StatusOf(product, chart));
    }

    [Fact]
    public void Analyze_ChartWithOneLine_NamesWhoIsMissing()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        story.Line(story.Chart(), cfo);

        var response = product.Rep.Execute(new OrganizationRequest("bd_AnalyzeValueMap") { ["OpportunityId"] = story.Deal });
        var analysis = JsonDocument.Parse((string)response.Results["Analysis"]).RootElement;

        Assert.Contains("Ivo CIO has no line yet.", analysis.GetProperty("gaps").EnumerateArray().Select(g => g.GetProperty("text").GetString()));
        Assert.Equal(51.7m, analysis.GetProperty("coveragePercent").GetDecimal());
        Assert.Equal(48, analysis.GetProperty("weightedYesPercent").GetInt32());
        Assert.EndsWith("51.7% of the people who count are covered; 1 of 1 lines are complete.", analysis.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_PeopleWhoMeanOppositeDirections_NamesBothSidesInTheCallersLanguage()
    {
        using var product = new InstalledProduct(language: 1031);
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        var chart = story.Chart();
        foreach (var (person, direction) in new[] { (cfo, ValueDirection.Decrease), (cio, ValueDirection.Increase) })
        {
            product.Save(
                ValueMapItemTable.Table,
                story.Line(chart, person),
                (ValueMapItemTable.FinancialMetric, new OptionSetValue((int)FinancialMetric.OperatingCost)),
                (ValueMapItemTable.Direction, new OptionSetValue((int)direction)));
        }

        var found = Assert.Single(product.Rep.Ask("bd_AnalyzeValueMap", "Analysis", ("OpportunityId", story.Deal)).GetProperty("inconsistencies").EnumerateArray());

        Assert.Equal("OppositeDirections", found.GetProperty("kind").GetString());
        var sides = found.GetProperty("sides").EnumerateArray().Select(side => side.GetString()).ToList();
        Assert.Equal(2, sides.Count);
        Assert.Contains(sides, side => side!.Contains("Carla CFO", StringComparison.Ordinal));
        Assert.Contains(sides, side => side!.Contains("Ivo CIO", StringComparison.Ordinal));
        Assert.Contains("Betriebskosten", found.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_OfAChartOrLineInADealThatTheCallerMayNotSee_TellsNothingAboutIt()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var chart = story.Chart();
        var stranger = product.Environment.ServiceFor(product.Setup.User("Stefan", "Stranger", businessUnit: null, 1033, "BD Rep"));

        var ofChart = Refusal.Of(() => stranger.Create(InstalledProduct.Row(ValueMapTable.Table, (ValueMapTable.OpportunityId, story.DealReference))));
        var ofLine = Refusal.Of(() => stranger.Create(InstalledProduct.Row(
            ValueMapItemTable.Table,
            (ValueMapItemTable.ValueMapId, new EntityReference(ValueMapTable.Table, chart)),
            (ValueMapItemTable.StakeholderId, new EntityReference(StakeholderTable.Table, cfo)))));

        Assert.All([ofChart, ofLine], sentence => Assert.StartsWith("This record does not exist, or you may not see it: deal.", sentence, StringComparison.Ordinal));
    }

    private static ValueMapStatus StatusOf(InstalledProduct product, Guid chart) =>
        (ValueMapStatus)product.Read(ValueMapTable.Table, chart).GetAttributeValue<OptionSetValue>(ValueMapTable.Status).Value;
}
