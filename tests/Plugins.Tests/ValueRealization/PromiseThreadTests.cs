using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.ValueRealization;

public class PromiseThreadTests
{
    [Fact]
    public void Thread_FromLineToNextDeal_IsUnbrokenAndOpensEachRow()
    {
        using var product = new InstalledProduct(language: 1031);
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        var line = story.Line(story.Chart(), cfo);
        var analysis = new DealRows(product, story).Analysis();
        product.Rep.Create(InstalledProduct.Row(
            CashFlowTable.Table,
            (CashFlowTable.AnalysisId, new EntityReference(BusinessValueAnalysisTable.Table, analysis)),
            (CashFlowTable.ValueMapItemId, new EntityReference(ValueMapItemTable.Table, line)),
            (CashFlowTable.Year, 1),
            (CashFlowTable.Kind, new OptionSetValue((int)CashFlowKind.Benefit)),
            (CashFlowTable.Amount, new Money(90000))));
        product.Save(BusinessValueAnalysisTable.Table, analysis, (BusinessValueAnalysisTable.Status, new OptionSetValue((int)AnalysisStatus.Finished)));
        Assert.Equal(["Kept", "Kept", "Ahead", "Ahead", "Ahead", "Ahead"], States(product, story.Deal, cfo));

        InstalledProduct.Save(product.System, OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue((int)DealStatus.Won)));
        product.Environment.RunPendingJobs();
        var confirmation = product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.StakeholderId, cfo)
            .OrderBy(row => row.GetAttributeValue<int>(ValueConfirmationTable.Cycle)).First().Id;
        product.Save(
            ValueConfirmationTable.Table,
            confirmation,
            (ValueConfirmationTable.Outcome, new OptionSetValue((int)ConfirmationOutcome.Confirmed)),
            (ValueConfirmationTable.Stage, new OptionSetValue((int)ConfirmationStage.Held)),
            (ValueConfirmationTable.HeldOn, InstalledProduct.Today.Date));
        var next = product.Deal("Next");
        product.Rep.Create(InstalledProduct.Row(
            AccountLeadTable.Table,
            (AccountLeadTable.Name, "Second port"),
            (AccountLeadTable.ConfirmationId, new EntityReference(ValueConfirmationTable.Table, confirmation)),
            (AccountLeadTable.OpportunityId, new EntityReference(OpportunityTable.Table, next))));
        var reference = product.Rep.Create(InstalledProduct.Row(
            ReferenceResultTable.Table,
            (ReferenceResultTable.Name, "Waiting hours down"),
            (ReferenceResultTable.ConfirmationId, new EntityReference(ValueConfirmationTable.Table, confirmation))));

        Assert.Equal(["Kept", "Kept", "Kept", "Kept", "Ahead", "Kept"], States(product, story.Deal, cfo));
        var links = Links(product, story.Deal, cfo);
        Assert.Equal(
            [line, analysis, story.Deal, confirmation, reference, next],
            links.Select(link => link.GetProperty("rowId").GetGuid()));
        Assert.Equal("Wert bestätigt, 01.09.2026", links[3].GetProperty("text").GetString());
        Assert.Equal("90,000 a year", links[0].GetProperty("name").GetString());

        var asked = product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.StakeholderId, cio);
        Assert.Empty(asked);
    }

    [Fact]
    public void Thread_OfADealOfOthers_IsRefused()
    {
        using var product = new InstalledProduct();
        var deal = product.Deal();
        var colleague = product.Setup.User("Cora", "Colleague", businessUnit: null, 1033, "BD Rep");

        var fault = Refusal.FaultOf(() => product.Environment.ServiceFor(colleague).Call("bd_GetPromiseThread", ("OpportunityId", deal)));

        Assert.Equal(0x3C, Refusal.NumberOf(fault));
    }

    private static List<System.Text.Json.JsonElement> Links(InstalledProduct product, Guid deal, Guid stakeholder) =>
        [.. product.Rep.Ask("bd_GetPromiseThread", "Promises", ("OpportunityId", deal)).GetProperty("threads").EnumerateArray()
            .Single(thread => thread.GetProperty("stakeholderId").GetGuid() == stakeholder).GetProperty("links").EnumerateArray()];

    private static IEnumerable<string?> States(InstalledProduct product, Guid deal, Guid stakeholder) =>
        Links(product, deal, stakeholder).Select(link => link.GetProperty("state").GetString());
}
