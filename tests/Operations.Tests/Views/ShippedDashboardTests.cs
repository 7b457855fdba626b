using System.Xml.Linq;
using BuyingDynamics.Operations.Tests.Roles;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Views;

/// <summary>The dashboards and charts of the package answer whoever opens them, with what that person may see.</summary>
public class ShippedDashboardTests(ShippedRoles roles) : IClassFixture<ShippedRoles>
{
    [Theory]
    [InlineData("My deals and cards")]
    [InlineData("My team")]
    [InlineData("Administration")]
    public void EveryTile_OpenedByRepManagerAndAdministrator_Answers(string dashboard)
    {
        roles.AlertOf(roles.DealOf(roles.Rep));

        var tiles = Tiles(dashboard);

        Assert.InRange(tiles.Count, 2, 6);
        Assert.All(new[] { roles.Rep, roles.Manager, roles.Administrator }, user =>
            Assert.All(tiles, tile => Assert.NotNull(Rows(user, tile))));
    }

    [Fact]
    public void EveryChart_WithoutAView_AnswersACategoryAndAMeasure()
    {
        var charts = roles.System.RetrieveMultiple(new QueryExpression("savedqueryvisualization") { ColumnSet = new ColumnSet("name", "datadescription") }).Entities;
        roles.AlertOf(roles.DealOf(roles.Rep));

        Assert.NotEmpty(charts);
        Assert.All(charts, chart => Assert.NotNull(Rows(roles.Manager, Query(chart.GetAttributeValue<string>("datadescription")).ToString())));
    }

    [Fact]
    public void OpenCardsByOwner_CardsOfTwoReps_RepSeesOwnAndManagerSeesBoth()
    {
        roles.AlertOf(roles.DealOf(roles.Rep));
        roles.AlertOf(roles.DealOf(roles.OtherRep));

        var chart = Tiles("My team")[0];

        Assert.Equal([roles.Rep], Owners(roles.Rep, chart).Keys);
        var team = Owners(roles.Manager, chart);
        Assert.Equal(Cards(roles.Rep), team[roles.Rep]);
        Assert.Equal(Cards(roles.OtherRep), team[roles.OtherRep]);
    }

    [Fact]
    public void LastSweep_AfterASweep_ShowsWhenItRan()
    {
        roles.As(roles.Administrator).Execute(new OrganizationRequest("bd_EvaluateDue"));

        var shown = Tiles("Administration").Select(tile => Rows(roles.Administrator, tile)).Single(rows => rows.EntityName is "bd_compiledsettings");

        Assert.True(Assert.Single(shown.Entities).GetAttributeValue<DateTime>("bd_compiledon") > DateTime.UnixEpoch);
    }

    private Dictionary<Guid, int> Owners(Guid user, string chart) => Rows(user, chart).Entities
        .GroupBy(row => ((EntityReference)row.GetAttributeValue<AliasedValue>("ownerid").Value).Id)
        .ToDictionary(group => group.Key, group => group.Sum(row => (int)row.GetAttributeValue<AliasedValue>("alerts").Value));

    private int Cards(Guid owner)
    {
        var query = new QueryExpression("bd_alert");
        query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, owner);
        query.Criteria.AddCondition("bd_state", ConditionOperator.Equal, 717700000);
        query.Criteria.AddCondition("bd_surface", ConditionOperator.Equal, 717700000);
        return roles.System.RetrieveMultiple(query).Entities.Count;
    }

    private EntityCollection Rows(Guid user, string fetchXml) => roles.As(user).RetrieveMultiple(new FetchExpression(fetchXml));

    /// <summary>The queries of the dashboard's tiles: that of the view, or that of the chart over the view.</summary>
    private List<string> Tiles(string dashboard)
    {
        var named = new QueryExpression("systemform") { ColumnSet = new ColumnSet("formxml") };
        named.Criteria.AddCondition("name", ConditionOperator.Equal, dashboard);
        var form = XElement.Parse(roles.System.RetrieveMultiple(named).Entities.Single().GetAttributeValue<string>("formxml"));
        return [.. form.Descendants("parameters").Select(tile => Tile(
            XElement.Parse(Text("savedquery", tile.Element("ViewId")!.Value, "fetchxml")),
            tile.Element("VisualizationId")!.Value is { Length: > 0 } chart ? Query(Text("savedqueryvisualization", chart, "datadescription")) : null).ToString())];
    }

    // As the platform shows a chart of a view: the chart's groups and figures, the view's conditions and joins.
    private static XElement Tile(XElement view, XElement? chart)
    {
        if (chart is null)
        {
            return view;
        }

        var narrowing = view.Element("entity")!.Elements().Where(part => part.Name.LocalName is "filter" or "link-entity").ToList();
        narrowing.DescendantsAndSelf().Where(part => part.Name.LocalName is "attribute" or "order").Remove();
        chart.Element("entity")!.Add(narrowing);
        return chart;
    }

    private static XElement Query(string dataDescription) => XElement.Parse(dataDescription).Descendants("fetch").Single();

    private string Text(string table, string id, string column) => roles.System.Retrieve(table, Guid.Parse(id), new ColumnSet(column)).GetAttributeValue<string>(column);
}
