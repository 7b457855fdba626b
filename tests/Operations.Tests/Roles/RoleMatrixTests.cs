using System.Text.Json.Nodes;

namespace BuyingDynamics.Operations.Tests.Roles;

/// <summary>Who may do what with which rows (specification, section 15): every role, every table, every operation, over the Web API.</summary>
public class RoleMatrixTests(RoleMatrix matrix) : IClassFixture<RoleMatrix>
{
    // Per role three words: own rows, the team's (of an account manager: on the own account), others'. C create, R read, W write,
    // D delete, A assign; - refused. Tables without owner have one word. What the product derives, nobody writes by hand.
    private const string Expected = """
        Table                      | BD Rep            | BD Manager        | BD Account Manager | BD Administrator | BD Automation
        bd_accountlead             | CRWDA CR--- CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_accountmetric           | CRWDA CR--- CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_alert                   | -R--- ----- ----- | -R--- -R--- ----- | -R--- -R--- ----- | -R--- -R--- -R--- | -R--- -R--- -R---
        bd_alertrule               | -R--              | -R--              | -R--              | CRWD              | -R--
        bd_businessvalueanalysis   | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_cashflow                | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_compiledsettings        | -R--              | -R--              | -R--              | -R--              | -R--
        bd_dealevaluation          | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_dealstate               | -R--- ----- ----- | -R--- -R--- ----- | -R--- -R--- ----- | -R--- -R--- -R--- | -R--- -R--- -R---
        bd_dealteammember          | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_enablementasset         | -R--- -R--- -R--- | -R--- -R--- -R--- | -R--- -R--- -R--- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_enablementrequest       | CRWDA C---- C---- | CRWDA CRWDA C---- | CRWDA C---- C---- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_handover                | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_hypothesis              | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_influence               | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_internaldecision        | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_learningcycle           | CRWDA C---- C---- | CRWDA CRWDA C---- | CRWDA C---- C---- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_measuredefinition       | CRWDA CR--- CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_milestone               | -R--              | -R--              | -R--              | CRWD              | -R--
        bd_milestonerecord         | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_option                  | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_perspective             | -R--- -R--- -R--- | -R--- -R--- -R--- | -R--- -R--- -R--- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_phasetransition         | -R--- ----- ----- | -R--- -R--- ----- | -R--- -R--- ----- | -R--- -R--- -R--- | -R--- -R--- -R---
        bd_referenceresult         | CRWDA -R--- -R--- | CRWDA CRWDA -R--- | CRWDA CRWDA -R--- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_researchnote            | CRWDA CR--- CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_resourceallocation      | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_riskview                | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_stagemapping            | -R--              | -R--              | -R--              | CRWD              | -R--
        bd_stakeholder             | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_strategicinitiative     | CRWDA CR--- CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CR--- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_valueconfirmation       | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_valuemap                | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_valuemapitem            | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_whatworked              | CRWDA CR--- CR--- | CRWDA CRWDA CR--- | CRWDA CR--- CR--- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        bd_winlossreview           | CRWDA ----- ----- | CRWDA CRWDA ----- | CRWDA CRWDA ----- | CRWDA CRWDA CRWDA | -R--- -R--- -R---
        """;

    private const string ExpectedColumns = """
        Secured column                | BD Rep | BD Manager | BD Account Manager | BD Administrator | BD Automation
        bd_alert.bd_securedfacts      | R-     | R-         | R-                 | --               | R-
        bd_dealstate.bd_networkhealth | R-     | R-         | R-                 | --               | R-
        bd_riskview.bd_personalrisk   | RW     | RW         | RW                 | --               | R-
        bd_stakeholder.bd_stancetous  | RW     | RW         | RW                 | --               | R-
        """;

    public static TheoryData<string> Roles => [.. MatrixPeople.Roles];

    [Fact]
    public void EveryTableOfTheSolution_HasItsExpectation() => Assert.Equal(matrix.Tables, Cells(Expected).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_OnEveryTable_MayDoWhatTheSpecificationSays(string role)
    {
        var measured = await matrix.MeasureAsync(role);

        Assert.Empty(Cells(Expected).Where(row => row.Value[role] != measured[row.Key]).Select(row => $"{row.Key}: expected {row.Value[role]}, found {measured[row.Key]}"));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_OnSecuredColumnsOfOwnRows_ReadsAndWritesThoseOfItsProfile(string role)
    {
        var measured = await matrix.MeasureSecuredColumnsAsync(role);

        Assert.Equal(Cells(ExpectedColumns).ToDictionary(row => row.Key, row => row.Value[role], StringComparer.Ordinal), measured);
    }

    [Fact]
    public async Task Sweep_ByTheScheduledFlow_RunsAndByARepIsRefused()
    {
        Assert.Equal(System.Net.HttpStatusCode.OK, (await matrix.SendAsync("BD Automation", HttpMethod.Post, "bd_EvaluateDue", new JsonObject { ["MaxDeals"] = 1 })).Status);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await matrix.SendAsync("BD Rep", HttpMethod.Post, "bd_EvaluateDue", new JsonObject { ["MaxDeals"] = 1 })).Status);
    }

    private static Dictionary<string, Dictionary<string, string>> Cells(string text)
    {
        var lines = text.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        return lines.Skip(1).ToDictionary(
            line => line[0],
            line => lines[0].Zip(line).Skip(1).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
