using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Messaging;

public class CheckMessageTests
{
    private const string Text = "Dear Carla, a solution lowers operating costs and the waiting hours of ships.";

    [Fact]
    public void Check_WithTheStakeholder_CountsTheirMetricAndWordsInFavour()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        var line = story.Line(story.Chart(), cfo);
        product.Save(ValueMapItemTable.Table, line, (ValueMapItemTable.FinancialMetric, new OptionSetValue((int)FinancialMetric.OperatingCost)));

        var forNobody = Check(product, Text);
        var forCfo = Check(product, Text, story.Deal, cfo);
        var forCio = Check(product, Text, stakeholder: cio);

        Assert.Equal(["Metric"], Reasons(forNobody));
        Assert.Equal(["SolutionTooEarly", "TheirMetric", "TheirWords", "TheirWords", "TheirWords"], Reasons(forCfo));
        Assert.Equal(["SolutionTooEarly", "Metric"], Reasons(forCio));
        Assert.True(forCfo.GetProperty("score").GetInt32() > forNobody.GetProperty("score").GetInt32());
    }

    [Fact]
    public void Check_GermanCaller_ReadsGerman()
    {
        using var product = new InstalledProduct(language: 1031);

        var result = Check(product, "Our product is unique, and we are proud of it.");

        Assert.Equal("Handelt von uns.", result.GetProperty("focusText").GetString());
        Assert.Equal("Das sagt jeder Wettbewerber von sich. Nennen Sie eine Tatsache, oder lassen Sie es weg.", result.GetProperty("change").GetString());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("strength").ValueKind);
    }

    [Fact]
    public void Check_AnyMessage_LeavesNoTraceOfItAnywhere()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var deal = product.Read(OpportunityTable.Table, story.Deal);
        product.Environment.RunPendingJobs();
        var jobs = Count(product, "asyncoperation");

        Check(product, "Zanzibar is unique.", story.Deal);

        Assert.Equal(jobs, Count(product, "asyncoperation"));
        Assert.Equal(deal.GetAttributeValue<DateTime>("modifiedon"), product.Read(OpportunityTable.Table, story.Deal).GetAttributeValue<DateTime>("modifiedon"));
        var traces = product.System.RetrieveMultiple(new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet(true) }).Entities;
        Assert.DoesNotContain(traces.SelectMany(t => t.Attributes.Values.OfType<string>()), text => text.Contains("Zanzibar", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_StakeholderOfAnotherDeal_IsRefused()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var other = new Nordhafen(product).People().Cfo;

        var sentence = Refusal.Of(() => Check(product, Text, story.Deal, other));

        Assert.StartsWith("This stakeholder belongs to another deal.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TooLongAMessage_IsRefusedWithTheLimit()
    {
        using var product = new InstalledProduct();

        var sentence = Refusal.Of(() => Check(product, new string('a', 1_000_001)));

        Assert.Equal("The message is too long to check: at most 1000000 characters. Check a part of it.", sentence);
    }

    private static JsonElement Check(InstalledProduct product, string text, Guid? deal = null, Guid? stakeholder = null)
    {
        var request = new OrganizationRequest("bd_CheckMessage") { ["Text"] = text };
        if (deal is { } opportunity)
        {
            request["OpportunityId"] = opportunity;
        }

        if (stakeholder is { } reader)
        {
            request["StakeholderId"] = reader;
        }

        return JsonDocument.Parse((string)product.Rep.Execute(request).Results["Result"]).RootElement;
    }

    private static IEnumerable<string?> Reasons(JsonElement result) => result.GetProperty("spans").EnumerateArray().Select(s => s.GetProperty("reason").GetString());

    private static int Count(InstalledProduct product, string table) => product.System.RetrieveMultiple(new QueryExpression(table)).Entities.Count;
}
