using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Resilience;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Load;

public sealed class CsvLoadTests : IDisposable
{
    private const string Companies = "name,parent,employees\nDaughter,Mother,10\nMother,,20\n";
    private const string Deals = "id,company,state,closed,value\nd1,Mother,Won,2017-03-01,1054\nd2,Daughter,Open,,\n";

    private readonly LocalEnvironment environment = LocalEnvironment.Open();
    private readonly string folder = Directory.CreateTempSubdirectory("bd-load-").FullName;

    private IOrganizationService System => environment.ServiceFor(environment.SystemUserId);

    public void Dispose()
    {
        environment.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Run_RowsThatPointToEachOther_AreWrittenWithLookupsAndClosing()
    {
        var report = Load(Companies, Deals);

        Assert.Empty(report.Findings);
        Assert.Equal([(2, 0, 0), (2, 0, 0)], report.Files.Select(file => (file.Created, file.Unchanged, file.Refused)));
        var daughter = Row("account", "Daughter");
        var won = Row("opportunity", "d1");
        Assert.Equal(RowId.Of("account", "Mother"), daughter.GetAttributeValue<EntityReference>("parentaccountid").Id);
        Assert.Equal((1, 1054m), (won.GetAttributeValue<OptionSetValue>("statecode").Value, won.GetAttributeValue<Money>("actualvalue").Value));
        Assert.Equal(new DateTime(2017, 3, 1, 0, 0, 0, DateTimeKind.Utc), won.GetAttributeValue<DateTime>("actualclosedate"));
        Assert.Equal(0, Row("opportunity", "d2").GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Run_SecondTime_ChangesNothing()
    {
        Load(Companies, Deals);
        var before = Row("opportunity", "d1").RowVersion;

        var report = Load(Companies, Deals);

        Assert.Equal([(0, 2, 0), (0, 2, 0)], report.Files.Select(file => (file.Created, file.Unchanged, file.Refused)));
        Assert.Equal(before, Row("opportunity", "d1").RowVersion);
    }

    [Theory]
    [InlineData("d1,Nobody,Open,,\n", "company", "Nobody")]
    [InlineData("d1,Mother,Won,01.03.2017,5\n", "closed", "01.03.2017")]
    [InlineData("d1,Mother,Won,2017-03-01,much\n", "value", "much")]
    [InlineData("d1,Mother,Open\n", "", "cells")]
    [InlineData(",Mother,Open,,\n", "id", "key")]
    public void Run_BrokenRow_IsReportedAndTheOthersAreWritten(string broken, string column, string reason)
    {
        var report = Load(Companies, $"id,company,state,closed,value\n{broken}d2,Daughter,Open,,\n");

        var finding = Assert.Single(report.Findings);
        Assert.Equal((true, "deals.csv", 2, column), (finding.IsError, finding.File, finding.Line, finding.Column));
        Assert.Contains(reason, finding.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(finding.WhatToDo);
        var deals = System.RetrieveMultiple(new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") }).Entities;
        Assert.Equal(["d2"], deals.Select(deal => deal.GetAttributeValue<string>("name")));
    }

    [Fact]
    public void Run_ClosingIsRefused_LeavesNoOpenDealBehind()
    {
        // Beyond what money columns hold: the deal itself could be created, its closing cannot.
        var report = Load(Companies, "id,company,state,closed,value\nd1,Mother,Won,2017-03-01,99999999999999999999\n");

        Assert.True(Assert.Single(report.Findings).IsError);
        Assert.Empty(System.RetrieveMultiple(new QueryExpression("opportunity")).Entities);
    }

    [Fact]
    public void Run_MapNamesMissingColumn_WritesNothing()
    {
        var refused = Assert.Throws<LoadStopException>(() => Load("name,employees\nMother,20\n", Deals));

        Assert.Contains("parent", refused.Message, StringComparison.Ordinal);
        Assert.Empty(System.RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public void Run_RowsThatPointInACircle_AreRefusedAndTheOthersAreWritten()
    {
        var report = Load("name,parent,employees\nA,B,1\nB,A,2\nLeaf,Twig,3\nTwig,Root,4\nRoot,,5\n", "id,company,state,closed,value\nd1,Leaf,Open,,\n");

        Assert.Equal([(3, 0, 2), (1, 0, 0)], report.Files.Select(file => (file.Created, file.Unchanged, file.Refused)));
        Assert.Equal([2, 3], report.Findings.Select(finding => finding.Line));
    }

    [Fact]
    public void Run_KnownSlip_IsCorrectedWithWarning()
    {
        var report = Load(Companies, "id,company,state,closed,value\nd1,Muther,Open,,\n");

        Assert.False(Assert.Single(report.Findings).IsError);
        Assert.Equal(RowId.Of("account", "Mother"), Row("opportunity", "d1").GetAttributeValue<EntityReference>("parentaccountid").Id);
    }

    private LoadReport Load(string companies, string deals)
    {
        File.WriteAllText(Path.Combine(folder, "companies.csv"), companies);
        File.WriteAllText(Path.Combine(folder, "deals.csv"), deals);
        File.WriteAllText(Path.Combine(folder, "map.json"), """
            {
              "files": [
                { "file": "companies.csv", "table": "account", "key": "name", "columns": {
                  "name": { "column": "name" },
                  "numberofemployees": { "column": "employees" },
                  "parentaccountid": { "column": "parent", "lookup": "account" } } },
                { "file": "deals.csv", "table": "opportunity", "key": "id", "corrections": { "company": { "Muther": "Mother" } }, "columns": {
                  "name": { "column": "id" },
                  "parentaccountid": { "column": "company", "lookup": "account" } },
                  "close": { "column": "state", "won": ["Won"], "lost": ["Lost"], "date": "closed", "value": "value" } }
              ]
            }
            """);
        return new CsvLoad(new ResilientService(System), environment.Metadata, environment.Clock.Now).RunAsync(folder, LoadMap.Read(Path.Combine(folder, "map.json"))).GetAwaiter().GetResult();
    }

    private Entity Row(string table, string key) => System.Retrieve(table, RowId.Of(table, key), new ColumnSet(allColumns: true));
}
