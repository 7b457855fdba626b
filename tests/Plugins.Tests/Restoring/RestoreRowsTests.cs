using System.Text.Json;
using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Restoring;

public sealed class RestoreRowsTests : IDisposable
{
    private readonly InstalledProduct product = new();

    [Theory]
    [InlineData("systemuser")]
    [InlineData("role")]
    [InlineData("lead")]
    public void Row_OfATableOfOthers_IsRefusedByName(string table)
    {
        var id = Guid.NewGuid();

        Assert.Equal(
            (0xB2, $"Table {table} is not one of Buying Dynamics, so its rows are not restored here. Take them out."),
            Refused(product.System, Rows(table, id)));
        Assert.DoesNotContain(product.Rows("systemuser", "systemuserid", id), row => row.Id == id);
    }

    [Fact]
    public void Row_ThatIsMissingInATableOfThePlatform_IsRefusedAndNothingIsWritten()
    {
        var (rule, contact) = (Guid.NewGuid(), Guid.NewGuid());
        var rows = JsonSerializer.Serialize(new[] { Row(AlertRuleTable.Table, rule, (AlertRuleTable.Code, "t:" + RuleCodes.Start)), Row("contact", contact) });

        Assert.Equal(
            (0xB3, $"The row {contact} of table contact is not in this environment, and rows of that table are not created here. Bring it in first, or take it out."),
            Refused(product.System, rows));
        Assert.Empty(product.Rows("contact", "contactid", contact));
        Assert.Empty(product.Rows(AlertRuleTable.Table, AlertRuleTable.Id, rule));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("""[{"table":"bd_alertrule","id":"0c1cb5a9-8b77-4b0f-9a39-0f21c1a7a001","values":null}]""")]
    [InlineData("""[{"table":"bd_alertrule","id":"0c1cb5a9-8b77-4b0f-9a39-0f21c1a7a001","values":{"bd_code":null}}]""")]
    [InlineData("""[{"table":"bd_alertrule","id":"0c1cb5a9-8b77-4b0f-9a39-0f21c1a7a001","values":{"bd_code":"x"}}]""")]
    [InlineData("""[{"table":"bd_alertrule","id":"0c1cb5a9-8b77-4b0f-9a39-0f21c1a7a001","values":{"bd_gracedays":"i:99999999999"}}]""")]
    [InlineData("""[{"table":"bd_alertrule","id":"0c1cb5a9-8b77-4b0f-9a39-0f21c1a7a001"}]""")]
    [InlineData("""[{"table":"bd_alertrule","id":null,"values":{}}]""")]
    [InlineData("""[{"table":"bd_alertrule","id":"00000000-0000-0000-0000-000000000000","values":{}}]""")]
    [InlineData("""[{"table":null,"id":"0c1cb5a9-8b77-4b0f-9a39-0f21c1a7a001","values":{}}]""")]
    public void Rows_ThatAreNone_AreRefused(string rows)
    {
        Assert.Equal(
            (62, "The parameter \"Rows\" is missing or holds a value it cannot hold. Correct the call."),
            Refused(product.System, rows));
        Assert.Empty(product.Rows(AlertRuleTable.Table, AlertRuleTable.IsEnabled, false));
    }

    [Fact]
    public void Rows_ByAnAdministratorOfTheProduct_AreRefused()
    {
        var fault = Refusal.FaultOf(() => Restore(product.Administrator, "[]"));

        Assert.Contains("prvCreatebd_CompiledSettings", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Restore(product.System, "[]"));
    }

    [Fact]
    public void Rows_SentTwice_AreThereOnceAndNoStepActsOnThem()
    {
        var deal = product.Deal();
        var rule = Guid.NewGuid();
        var before = SettingsReader.Read(product.System).Version;
        var rows = JsonSerializer.Serialize(new[]
        {
            Row(AlertRuleTable.Table, rule, (AlertRuleTable.Code, "t:" + RuleCodes.SponsorLeft), (AlertRuleTable.Parents, "t:" + RuleCodes.SponsorLeft), ("statecode", "c:1"), ("statuscode", "c:2")),
            Row(OpportunityTable.Table, deal, (OpportunityTable.StageName, "t:As it was")),
        });

        Assert.Equal(1, Restore(product.System, rows));
        Assert.Equal(0, Restore(product.System, rows));

        var stored = Assert.Single(product.Rows(AlertRuleTable.Table, AlertRuleTable.Code, RuleCodes.SponsorLeft));
        Assert.Equal((rule, 1), (stored.Id, stored.GetAttributeValue<OptionSetValue>(AlertRuleTable.RecordState).Value));
        Assert.Equal("As it was", product.Read(OpportunityTable.Table, deal)[OpportunityTable.StageName]);
        Assert.Equal(before, SettingsReader.Read(product.System).Version);
        Assert.Equal(0xB1, Refused(product.System, JsonSerializer.Serialize(new[] { Row(OpportunityTable.Table, deal, ("name", "t:Mine")) })).Number);
    }

    [Fact]
    public void TablesToWrite_AreThoseOfTheSolution()
    {
        var tables = Directory.EnumerateDirectories(Path.Combine(Prerequisite.RepositoryRoot, "solution", "Entities")).Select(folder => Path.GetFileName(folder).ToLowerInvariant()).ToList();

        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.True(ProductRows.MayBeWritten(table), table));
    }

    public void Dispose() => product.Dispose();

    private static string Rows(string table, Guid id) => JsonSerializer.Serialize(new[] { Row(table, id) });

    private static object Row(string table, Guid id, params (string Column, string Value)[] values) =>
        new { table, id, values = values.ToDictionary(v => v.Column, v => v.Value, StringComparer.Ordinal) };

    private static int Restore(IOrganizationService caller, string rows) => (int)caller.Call(ProductRows.RestoreApi, ("Rows", rows)).Results["Created"];

    private static (int Number, string Sentence) Refused(IOrganizationService caller, string rows)
    {
        var fault = Refusal.FaultOf(() => Restore(caller, rows));
        return (Refusal.NumberOf(fault), fault.Message);
    }
}
