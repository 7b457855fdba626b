using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public sealed class OperationTests(ThingsServed things) : IClassFixture<ThingsServed>
{
    private ServedEnvironment Served => things.Served;

    [Fact]
    public async Task WinOpportunity_WithClosingActivity_ClosesAsWon()
    {
        var id = await Served.CreateAsync("opportunities", new { name = "Deal" });

        var answer = await Served.SendAsync(HttpMethod.Post, "WinOpportunity", new JsonObject
        {
            ["Status"] = 3,
            ["OpportunityClose"] = new JsonObject { ["subject"] = "Won", ["actualrevenue"] = 100, ["opportunityid@odata.bind"] = $"/opportunities({id})" },
        });

        Assert.Equal(204, answer.Status);
        var deal = (await Served.GetAsync($"opportunities({id})?$select=statecode,actualvalue")).Json;
        Assert.Equal((1, "Won", 100m), ((int)deal["statecode"]!, (string)deal["statecode@OData.Community.Display.V1.FormattedValue"]!, (decimal)deal["actualvalue"]!));
    }

    [Theory]
    [InlineData("POST", "WhoAmI", "{}", "GET")]
    [InlineData("GET", "WinOpportunity", null, "POST")]
    [InlineData("POST", "WinOpportunity", """{"Nonsense":1}""", "Nonsense")]
    [InlineData("POST", "WinOpportunity", """{"Status":"3"}""", "Status")]
    [InlineData("POST", "WinOpportunity", """{"Status":3}""", "OpportunityClose")]
    public async Task Call_WronglyMade_IsRefusedByName(string method, string address, string? body, string named)
    {
        var answer = await Served.SendAsync(new HttpMethod(method), address, body);

        Assert.Equal(400, answer.Status);
        Assert.Contains(named, answer.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_UnknownAction_IsNotFound() =>
        Assert.Equal(404, (await Served.SendAsync(HttpMethod.Post, "bd_Nonsense", "{}")).Status);

    [Fact]
    public async Task Metadata_Get_DescribesTypesAndOperations()
    {
        var answer = await Served.GetAsync("$metadata");

        var names = XDocument.Parse(answer.Text).Descendants().Select(element => (element.Name.LocalName, (string?)element.Attribute("Name"))).ToList();
        Assert.Contains(("EntityType", "sample_thing"), names);
        Assert.Contains(("EntitySet", "sample_things"), names);
        Assert.Contains(("NavigationProperty", "sample_AccountId"), names);
        Assert.Contains(("Action", "WinOpportunity"), names);
        Assert.Contains(("Function", "WhoAmI"), names);
    }

    [Fact]
    public async Task EntityDefinition_OfTable_AnswersNamesLabelsAndColumns()
    {
        var table = (await Served.GetAsync("EntityDefinitions(LogicalName='sample_thing')?$select=LogicalName,EntitySetName,DisplayName&$expand=Attributes")).Json;

        Assert.Equal("sample_things", (string)table["EntitySetName"]!);
        Assert.Equal("Thing", (string)table["DisplayName"]!["UserLocalizedLabel"]!["Label"]!);
        Assert.Contains("Money", table["Attributes"]!.AsArray().Select(column => (string?)column!["AttributeType"]));
        Assert.Null(table["SchemaName"]);
        Assert.Equal(400, (await Served.GetAsync("EntityDefinitions(LogicalName='nonsense')")).Status);
    }
}
