using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.BusinessValue;

/// <summary>The customer's case follows what people record of it.</summary>
public class BusinessValueTests
{
    [Fact]
    public void CashFlows_OfAcceptanceStory1_GiveItsFiguresAtTheCustomersRate()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        product.Save(
            OpportunityTable.Table,
            story.Deal,
            (OpportunityTable.HurdleRate, 8m),
            (OpportunityTable.CalculationMethod, new OptionSetValue((int)CalculationMethod.NetPresentValue)));
        var analysis = Analysis(product, story);

        Story1(product, analysis);

        var row = product.Read(BusinessValueAnalysisTable.Table, analysis);
        Assert.Equal(250_045.22m, row.GetAttributeValue<Money>(BusinessValueAnalysisTable.NetPresentValue).Value);
        Assert.Equal(34.6m, row[BusinessValueAnalysisTable.SavingsShare]);
        Assert.Equal(8m, row[BusinessValueAnalysisTable.HurdleRate]);
        Assert.Equal((int)CalculationMethod.NetPresentValue, row.GetAttributeValue<OptionSetValue>(BusinessValueAnalysisTable.Method).Value);
        Assert.Equal((int)IrrOutcome.Single, row.GetAttributeValue<OptionSetValue>(BusinessValueAnalysisTable.IrrOutcome).Value);
        Assert.Equal(20, row[BusinessValueAnalysisTable.PaybackMonths]);
        Assert.Equal(InstalledProduct.Today.Date, row.GetAttributeValue<DateTime>(BusinessValueAnalysisTable.CalculatedOn).Date);
    }

    [Fact]
    public void CashFlow_Saved_IsNamedAfterItsCaseAndYear()
    {
        using var product = new InstalledProduct();
        var analysis = Analysis(product, new Nordhafen(product), (BusinessValueAnalysisTable.Name, "Berth case"));
        var flow = Flow(product, analysis, 1, CashFlowKind.Benefit, 150m);
        Assert.Equal("Berth case → 1", product.Read(CashFlowTable.Table, flow)[CashFlowTable.Name]);

        product.Save(CashFlowTable.Table, flow, (CashFlowTable.Year, 2));

        Assert.Equal("Berth case → 2", product.Read(CashFlowTable.Table, flow)[CashFlowTable.Name]);
    }

    [Fact]
    public void CashFlow_WithoutYearOrKind_IsRefused()
    {
        using var product = new InstalledProduct();
        var analysis = Analysis(product, new Nordhafen(product), (BusinessValueAnalysisTable.Name, "Berth case"));
        var reference = new EntityReference(BusinessValueAnalysisTable.Table, analysis);

        Assert.Equal("\"Year\" is missing. Fill it in and save again.", Refusal.Of(() => product.Rep.Create(InstalledProduct.Row(
            CashFlowTable.Table, (CashFlowTable.AnalysisId, reference), (CashFlowTable.Kind, new OptionSetValue((int)CashFlowKind.Benefit))))));
        Assert.Equal("\"Kind\" is missing. Fill it in and save again.", Refusal.Of(() => product.Rep.Create(InstalledProduct.Row(
            CashFlowTable.Table, (CashFlowTable.AnalysisId, reference), (CashFlowTable.Year, 1)))));
        Assert.Empty(product.Rows(CashFlowTable.Table, CashFlowTable.AnalysisId, analysis));
        var flow = Flow(product, analysis, 1, CashFlowKind.Benefit, 150m);
        Assert.Equal(5, Refusal.NumberOf(Refusal.FaultOf(() => product.Save(CashFlowTable.Table, flow, (CashFlowTable.Kind, null)))));
        Assert.Equal(1, product.Read(CashFlowTable.Table, flow)[CashFlowTable.Year]);
    }

    [Fact]
    public void CashFlows_OfACostNextToNothing_AreRefusedInOurWords()
    {
        using var product = new InstalledProduct(language: 1031);
        var analysis = Analysis(product, new Nordhafen(product), (BusinessValueAnalysisTable.HurdleRate, 8m));
        var cost = Flow(product, analysis, 0, CashFlowKind.Cost, 420_000m);
        Flow(product, analysis, 1, CashFlowKind.Benefit, 900_000_000_000m);

        var fault = Refusal.FaultOf(() => product.Save(CashFlowTable.Table, cost, (CashFlowTable.Amount, new Money(0.01m))));

        Assert.Equal(0xA3, Refusal.NumberOf(fault));
        Assert.Equal(
            "Diese Zahlungen ergeben eine Kapitalrendite jenseits dessen, was sich festhalten lässt. Prüfen Sie die Beträge: Meist hat einer zu viele Stellen, oder die Kosten sind fast null.",
            fault.Message);
        Assert.Equal(420_000m, product.Read(CashFlowTable.Table, cost).GetAttributeValue<Money>(CashFlowTable.Amount).Value);
    }

    [Fact]
    public void CurrencyOfADeal_Changed_KeepsTheCaseInItsOwnAndTheDealEvaluated()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var line = story.Line(story.Chart(), story.People().Cfo);
        product.Save(ValueMapItemTable.Table, line, (ValueMapItemTable.MoneyValue, new Money(90m)));
        var analysis = Analysis(product, story, (BusinessValueAnalysisTable.HurdleRate, 0m));
        Flow(product, analysis, 1, CashFlowKind.Benefit, 100m);
        var dollar = product.System.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "US dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 1.25m,
        });
        product.Environment.RunPendingJobs();

        product.Save(OpportunityTable.Table, story.Deal, ("transactioncurrencyid", new EntityReference("transactioncurrency", dollar)));
        story.Evaluate();

        Assert.Equal(100m, Npv(product, analysis));
        Assert.Equal(90m, product.Read(ValueMapItemTable.Table, line).GetAttributeValue<Money>(ValueMapItemTable.MoneyValue).Value);
    }

    [Fact]
    public void CashFlow_Deleted_IsTakenOutOfTheResults()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var analysis = Analysis(product, story, (BusinessValueAnalysisTable.HurdleRate, 0m));
        Flow(product, analysis, 0, CashFlowKind.Cost, 100m);
        var gain = Flow(product, analysis, 1, CashFlowKind.Benefit, 150m);
        Assert.Equal(50m, Npv(product, analysis));

        product.Rep.Delete(CashFlowTable.Table, gain);

        Assert.Equal(-100m, Npv(product, analysis));
        Assert.Null(product.Read(BusinessValueAnalysisTable.Table, analysis).GetAttributeValue<int?>(BusinessValueAnalysisTable.PaybackMonths));
    }

    [Fact]
    public void Line_ConfirmedByTheCustomer_CountsInTheHeadlineOfTheCaseThatStandsOnIt()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var line = story.Line(story.Chart(), cfo);
        var analysis = Analysis(product, story, (BusinessValueAnalysisTable.HurdleRate, 8m));
        Flow(product, analysis, 1, CashFlowKind.Benefit, 90m, (CashFlowTable.ValueMapItemId, new EntityReference(ValueMapItemTable.Table, line)));
        Assert.Equal(0m, product.Read(BusinessValueAnalysisTable.Table, analysis).GetAttributeValue<Money>(BusinessValueAnalysisTable.HeadlineValue).Value);

        story.ConfirmLine(line, (ValueMapItemTable.Source, new OptionSetValue((int)ValueSource.Customer)));

        var row = product.Read(BusinessValueAnalysisTable.Table, analysis);
        Assert.Equal(90m, row.GetAttributeValue<Money>(BusinessValueAnalysisTable.HeadlineValue).Value);
        Assert.Equal(100m, row[BusinessValueAnalysisTable.ConfirmedShare]);
    }

    [Fact]
    public void CashFlow_InAnotherCurrency_CountsOverTheBaseCurrencyAndIsShownInTheAnalysis()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var dollar = product.System.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "US dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["currencyprecision"] = 2, ["exchangerate"] = 1.25m,
        });
        var currency = new EntityReference("transactioncurrency", dollar);
        var analysis = Analysis(product, story, (BusinessValueAnalysisTable.HurdleRate, 0m), (BusinessValueAnalysisTable.CurrencyId, currency));

        Flow(product, analysis, 1, CashFlowKind.Benefit, 100m, (CashFlowTable.CurrencyId, currency));
        Flow(product, analysis, 1, CashFlowKind.Benefit, 100m);

        Assert.Equal(225m, Npv(product, analysis));
    }

    [Fact]
    public void Calculate_WithSeveralRates_SaysSoInTheCallersLanguage()
    {
        using var product = new InstalledProduct(language: 1031);
        var story = new Nordhafen(product);
        var analysis = Analysis(product, story);
        Flow(product, analysis, 0, CashFlowKind.Cost, 100m);
        Flow(product, analysis, 1, CashFlowKind.Benefit, 230m);
        Flow(product, analysis, 2, CashFlowKind.Cost, 132m);

        var result = Calculate(product.Rep, analysis);

        Assert.Equal("SeveralSolutions", result.GetProperty("irrOutcome").GetString());
        Assert.Contains("Mehrere Zinssätze", result.GetProperty("irrText").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, result.GetProperty("irr").ValueKind);
        Assert.Contains(result.GetProperty("sentences").EnumerateArray(), s => s.GetString()!.Contains("Kalkulationszins ist nicht bekannt", StringComparison.Ordinal));
    }

    [Fact]
    public void Calculate_ByWhoMayNotSeeTheAnalysis_FindsNothing()
    {
        using var product = new InstalledProduct();
        var analysis = Analysis(product, new Nordhafen(product));
        var colleague = product.Setup.User("Cora", "Colleague", businessUnit: null, 1033, "BD Rep");

        var fault = Refusal.FaultOf(() => Calculate(product.Environment.ServiceFor(colleague), analysis));

        Assert.Equal(0x3C, Refusal.NumberOf(fault));
    }

    private static void Story1(InstalledProduct product, Guid analysis)
    {
        Flow(product, analysis, 0, CashFlowKind.Cost, 420_000m);
        for (var year = 1; year <= 3; year++)
        {
            Flow(product, analysis, year, CashFlowKind.Saving, 90_000m);
            Flow(product, analysis, year, CashFlowKind.Benefit, 170_000m);
        }
    }

    private static Guid Analysis(InstalledProduct product, Nordhafen story, params (string Column, object Value)[] more) => product.Rep.Create(
        InstalledProduct.Row(BusinessValueAnalysisTable.Table, [(BusinessValueAnalysisTable.OpportunityId, story.DealReference), .. more]));

    private static Guid Flow(InstalledProduct product, Guid analysis, int year, CashFlowKind kind, decimal amount, params (string Column, object Value)[] more) =>
        product.Rep.Create(InstalledProduct.Row(
            CashFlowTable.Table,
            [
                (CashFlowTable.AnalysisId, new EntityReference(BusinessValueAnalysisTable.Table, analysis)),
                (CashFlowTable.Year, year),
                (CashFlowTable.Kind, new OptionSetValue((int)kind)),
                (CashFlowTable.Amount, new Money(amount)),
                .. more,
            ]));

    private static decimal Npv(InstalledProduct product, Guid analysis) =>
        product.Read(BusinessValueAnalysisTable.Table, analysis).GetAttributeValue<Money>(BusinessValueAnalysisTable.NetPresentValue).Value;

    private static JsonElement Calculate(IOrganizationService caller, Guid analysis)
    {
        var response = caller.Execute(new OrganizationRequest("bd_CalculateBusinessValue") { ["AnalysisId"] = analysis });
        return JsonDocument.Parse((string)response.Results["Result"]).RootElement;
    }
}
