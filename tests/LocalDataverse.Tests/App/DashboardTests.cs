using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using BuyingDynamics.LocalDataverse.Tests.WebApi;

namespace BuyingDynamics.LocalDataverse.Tests.App;

/// <summary>A dashboard, and the subarea that leads to it, are for those whose role it names; a subarea may also ask for a privilege.</summary>
public sealed class DashboardTests : IAsyncLifetime
{
    private const string ForAll = "d0000000-0000-0000-0000-000000000001";
    private const string ForLeads = "d0000000-0000-0000-0000-000000000002";
    private static readonly (string, string)[] Reading = [("prvReadsample_Thing", "Global"), ("prvReadSystemForm", "Global"), ("prvReadSavedQueryVisualizations", "Global")];

    private ServedEnvironment served = null!;
    private Guid member;
    private Guid lead;

    public async Task InitializeAsync()
    {
        served = await ServedEnvironment.StartAsync(new TestSolution().Table()
            .Role("Member", Reading)
            .Role("Lead", [.. Reading, ("prvDeletesample_Thing", "Global")])
            .With("Dashboards", Dashboard(ForAll, "Things", "Dinge"))
            .With("Dashboards", Dashboard(ForLeads, "Team", "Mannschaft", TestSolution.RoleId("Lead").ToString("B")))
            .With("AppModules", XElement.Parse("<AppModule><UniqueName>sample_app</UniqueName></AppModule>"))
            .With("AppModuleSiteMaps", XElement.Parse($"""
                <AppModuleSiteMap><SiteMapUniqueName>sample_app</SiteMapUniqueName><SiteMap><Area Id="a"><Group Id="g">
                  <SubArea Id="all" Url="/workplace/home_dashboards.aspx" DefaultDashboard="{ForAll}" />
                  <SubArea Id="leads" Url="/workplace/home_dashboards.aspx" DefaultDashboard="{ForLeads}" />
                  <SubArea Id="cleaning" Entity="sample_thing"><Privilege Entity="sample_thing" Privilege="Read,Delete" /></SubArea>
                </Group></Area></SiteMap></AppModuleSiteMap>
                """)));
        member = served.Inner.Setup.User("Mona", "Member", language: 1031, roles: "Member");
        lead = served.Inner.Setup.User("Lea", "Lead", roles: "Lead");
    }

    [Fact]
    public async Task SiteMap_DashboardOfAnotherRole_IsLeftOut()
    {
        Assert.Equal(["all"], await SubareasAsync(member));
        Assert.Equal(["all", "leads", "cleaning"], await SubareasAsync(lead));
    }

    [Fact]
    public async Task Dashboards_OfAUser_AreNamedInHisLanguageAndOpenOnlyForHisRoles()
    {
        var ofMember = await served.GetAsync("/local/dashboards", As(member));
        var ofLead = await served.GetAsync("/local/dashboards", As(lead));

        Assert.Equal(["Dinge"], ofMember.Json.AsArray().Select(one => (string?)one!["name"]));
        Assert.Equal(["Team", "Things"], ofLead.Json.AsArray().Select(one => (string?)one!["name"]));
        Assert.StartsWith("<form>", (string)(await served.GetAsync($"/local/dashboards/{ForLeads}", As(lead))).Json["formXml"]!, StringComparison.Ordinal);
        Assert.Equal(404, (await served.GetAsync($"/local/dashboards/{ForLeads}", As(member))).Status);
    }

    public async Task DisposeAsync() => await served.DisposeAsync();

    private async Task<IEnumerable<string?>> SubareasAsync(Guid user) =>
        (await served.GetAsync("/local/app", As(user))).Json["areas"]![0]!["groups"]![0]!["subareas"]!.AsArray().Select(subarea => (string?)subarea!["id"]);

    private static (string, string) As(Guid user) => ("Cookie", $"bd_user={user}");

    private static XElement Dashboard(string id, string name, string german, params string[] roles) => XElement.Parse($"""
        <Dashboard><LocalizedNames><LocalizedName description="{name}" languagecode="1033" /><LocalizedName description="{german}" languagecode="1031" /></LocalizedNames><FormId>{id}</FormId>
          <FormXml><forms type="dashboard"><form><tabs />{(roles.Length == 0 ? string.Empty : $"<DisplayConditions>{string.Concat(roles.Select(role => $"<Role Id=\"{role}\" />"))}</DisplayConditions>")}</form></forms></FormXml></Dashboard>
        """);
}
