using System.Globalization;
using System.Text.Json.Nodes;
using BuyingDynamics.Browser.Tests.Product;
using static Microsoft.Playwright.Assertions;

namespace BuyingDynamics.Browser.Tests.Stories;

/// <summary>Acceptance story 1, as far as this product plays it: a rep, a deal that meets the gate late, and a step back.</summary>
[Collection(ProductTests.Name)]
public class NordhafenStory(RunningProduct product) : IClassFixture<RunningProduct>
{
    private const string Rep = "Anna Berger";
    private const string Administrator = "Local Administrator";
    private const string DealName = "Warehouse control Nordhafen";
    private const int BudgetFreezeOrChange = 717_700_004;
    private const int ConfirmedByCustomer = 717_700_001;
    private const int ToBeReconfirmed = 717_700_002;
    private const int ToBeReviewed = 717_700_005;
    private const int Awareness = 717_700_000;
    private const int Buying = 717_700_001;

    private static readonly (string Person, string Role, string Function, string Authority, string Influence, string Stance)[] BuyingTeam =
    [
        ("Carla Petersen", "Finance", "Finance", "Decides", "5", "Not now"),
        ("Nils Brandt", "Technical / IT", "Information technology", "Approves", "4", "Yes"),
        ("Olga Heinze", "Business owner", "Operations", "Recommends", "4", "Yes"),
    ];

    [SkippableFact]
    public async Task Rep_FromRefusalToStepBack_IsGuidedAndNeverScolded()
    {
        var mode = await SetEnforcementAsync("Strict");
        var deal = await DealPage.OpenAsync(product, Rep, DealName);
        await deal.MoveToNextStageAsync("Qualify");
        await deal.ExpectActiveStageAsync("Develop");

        await deal.MoveToNextStageAsync("Develop");
        foreach (var missing in new[] { "decision to change", "shared vision", "second function" })
        {
            await Expect(deal.Dialog).ToContainTextAsync(missing);
        }

        await deal.CloseDialogAsync();
        await deal.ExpectActiveStageAsync("Develop");

        await deal.ChooseTabAsync("Network");
        foreach (var (person, role, function, authority, influence, stance) in BuyingTeam)
        {
            await deal.QuickCreateAsync(
                "Stakeholder",
                new() { ["Contact"] = person },
                new() { ["Buying role"] = role, ["Function"] = function, ["Decision authority"] = authority, ["Stance to the change"] = stance, ["Took the change decision"] = "Yes" },
                new() { ["Influence"] = influence });
        }

        await product.UpdateAsync("environmentvariablevalues", mode, new JsonObject { ["value"] = "Advisory" });
        await deal.MoveToNextStageAsync("Develop");
        await deal.ExpectActiveStageAsync("Propose");
        await deal.ChooseTabAsync("Journey");
        await Expect(deal.Card("change.gate-open")).ToContainTextAsync("decision to change");

        await product.AdvanceDaysAsync(8);
        await deal.ReopenAsync();
        await Expect(deal.Card("change.views-diverge")).ToContainTextAsync("48%");

        await deal.ChooseTabAsync("Network");
        await deal.ChangeRowAsync("Carla Petersen", "Stance to the change", "Yes");
        await deal.ChooseTabAsync("Journey");
        await Expect(deal.Card("change.views-diverge")).ToHaveCountAsync(0);

        var milestone = await ConfirmChangeDecidedAsync();
        await MeetTheGateAsync(deal);
        await Expect(deal.Card("change.gate-open")).ToHaveCountAsync(0);
        await BeginValueMapAsync();

        await deal.SetStageAsync("Develop");
        await deal.ExpectActiveStageAsync("Develop");
        await deal.ExplainStepBackAsync(BudgetFreezeOrChange);
        Assert.Equal(1, await product.CountAsync("bd_phasetransitions", $"bd_reason eq {BudgetFreezeOrChange.ToString(CultureInfo.InvariantCulture)}"));
        Assert.Equal(1, await product.CountAsync("opportunities", $"name eq '{DealName}' and bd_changedecisionreconfirm eq true"));
        Assert.Equal(1, await product.CountAsync("bd_milestonerecords", $"bd_milestonerecordid eq {milestone} and bd_status eq {ToBeReconfirmed.ToString(CultureInfo.InvariantCulture)}"));
        Assert.Equal(1, await product.CountAsync("bd_valuemaps", $"bd_name eq '{DealName}' and bd_status eq {ToBeReviewed.ToString(CultureInfo.InvariantCulture)}"));

        await product.UpdateAsync("environmentvariablevalues", mode, new JsonObject { ["value"] = "Strict" });
        await product.UpdateAsync("bd_milestonerecords", milestone, new JsonObject { ["bd_status"] = ConfirmedByCustomer });
        await deal.ReopenAsync();
        await deal.ChooseAsync("Decision to be re-confirmed", "No");
        await deal.SaveAsync();
        await deal.MoveToNextStageAsync("Develop");
        await deal.ExpectActiveStageAsync("Propose");
        Assert.Equal(1, await product.CountAsync("opportunities", $"name eq '{DealName}' and bd_journeyphase eq {Buying.ToString(CultureInfo.InvariantCulture)}"));
    }

    private static async Task MeetTheGateAsync(DealPage deal)
    {
        await deal.ChooseAsync("Change decision", "Yes");
        await deal.FillAsync("Change decided on", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await deal.ChooseAsync("Interest level", "Organizational pain");
        await deal.ChooseAsync("Reason for change", "Problem");
        await deal.ChooseAsync("Important for the customer", "Yes");
        await deal.ChooseAsync("Urgent for the customer", "Yes");
        await deal.ChooseAsync("Vision agreed by the deciders", "Yes");
        await deal.FillAsync("Shared vision of success", "One dispatch desk for all harbours.");
        await deal.FillAsync("Path to the vision", "Hamburg first.");
        await deal.SaveAsync();
    }

    private async Task BeginValueMapAsync()
    {
        var deal = await product.IdOfAsync("opportunities", "opportunityid", "name", DealName);
        var stakeholder = await product.IdOfAsync("bd_stakeholders", "bd_stakeholderid", "bd_name", "Carla Petersen");
        var chart = await product.CreateAsync(Rep, "bd_valuemaps", new JsonObject { ["bd_name"] = DealName, ["bd_opportunityid@odata.bind"] = $"/opportunities({deal})" });
        await product.CreateAsync(Rep, "bd_valuemapitems", new JsonObject
        {
            ["bd_name"] = "Operating cost of the dispatch desk",
            ["bd_valuemapid@odata.bind"] = $"/bd_valuemaps({chart})",
            ["bd_stakeholderid@odata.bind"] = $"/bd_stakeholders({stakeholder})",
        });
    }

    private async Task<Guid> ConfirmChangeDecidedAsync()
    {
        var deal = await product.IdOfAsync("opportunities", "opportunityid", "name", DealName);
        var milestone = await product.IdOfAsync("bd_milestones", "bd_milestoneid", "bd_code", "change-decided");
        var contact = await product.IdOfAsync("contacts", "contactid", "fullname", "Carla Petersen");
        return await product.CreateAsync(Rep, "bd_milestonerecords", new JsonObject
        {
            ["bd_name"] = "Change decided",
            ["bd_status"] = ConfirmedByCustomer,
            ["bd_phase"] = Awareness,
            ["bd_confirmedon"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["bd_confirmedby@odata.bind"] = $"/contacts({contact})",
            ["bd_opportunityid@odata.bind"] = $"/opportunities({deal})",
            ["bd_milestoneid@odata.bind"] = $"/bd_milestones({milestone})",
        });
    }

    private async Task<Guid> SetEnforcementAsync(string mode)
    {
        var definition = await product.IdOfAsync("environmentvariabledefinitions", "environmentvariabledefinitionid", "schemaname", "bd_EnforcementMode");
        return await product.CreateAsync(Administrator, "environmentvariablevalues", new JsonObject
        {
            ["value"] = mode,
            ["EnvironmentVariableDefinitionId@odata.bind"] = $"/environmentvariabledefinitions({definition})",
        });
    }
}
