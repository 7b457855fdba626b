using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Jobs;

public class KeyIndexTests
{
    [Fact]
    public void Key_OfAnImport_AddressesRowsOnlyOnceItsJobHasRun()
    {
        using var environment = New();
        Import(environment, new TestSolution().Table().Zip());

        var before = Status(environment);
        var fault = Refused(() => Upsert(environment, "early"));
        environment.Environment.RunPendingJobs();
        var after = Status(environment);
        Upsert(environment, "late");
        Import(environment, new TestSolution().Version("1.1.0.0").Table().Zip());

        Assert.Equal((KeyIndexStatus.Pending, KeyIndexStatus.Active), (before, after));
        Assert.Equal(30, Assert.Single(environment.Rows("asyncoperation", ("operationtype", KeyIndexJobs.OperationType))).GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Contains("sample_thing_code' of table 'sample_thing' is not active", fault.Message, StringComparison.Ordinal);
        Assert.Equal("late", Assert.Single(environment.Rows("sample_thing"))["sample_code"]);
        Assert.Equal(KeyIndexStatus.Active, Status(environment));
    }

    [Fact]
    public void Key_OverRowsWithEqualValues_FailsAndIsTriedAgainOnRequest()
    {
        using var environment = New();
        Import(environment, new TestSolution().Table().Zip().Edited(xml => xml.Descendants("EntityKeys").Remove()));
        var rows = new[] { "same", "same" }.Select(code => environment.Administrator.Create(new Entity("sample_thing") { ["sample_code"] = code })).ToArray();
        Import(environment, new TestSolution().Version("1.1.0.0").Table().Zip());
        environment.Environment.RunPendingJobs();

        var failed = Status(environment);
        var job = Assert.Single(environment.Rows("asyncoperation", ("operationtype", KeyIndexJobs.OperationType)));
        environment.Administrator.Update(new Entity("sample_thing", rows[1]) { ["sample_code"] = "other" });
        environment.Administrator.Execute(new OrganizationRequest("ReactivateEntityKey") { ["EntityLogicalName"] = "sample_thing", ["EntityKeyLogicalName"] = "sample_thing_code" });
        environment.Environment.RunPendingJobs();

        Assert.Equal((KeyIndexStatus.Failed, 31), (failed, job.GetAttributeValue<OptionSetValue>("statuscode").Value));
        Assert.Contains("rows with equal values", job.GetAttributeValue<string>("message"), StringComparison.Ordinal);
        Assert.Equal(KeyIndexStatus.Active, Status(environment));
    }

    private static void Import(TestEnvironment environment, byte[] zip) =>
        environment.Administrator.Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = zip, ["PublishWorkflows"] = true, ["OverwriteUnmanagedCustomizations"] = true });

    private static void Upsert(TestEnvironment environment, string code) =>
        environment.Administrator.Execute(new UpsertRequest { Target = new Entity("sample_thing") { KeyAttributes = new KeyAttributeCollection { ["sample_code"] = code } } });

    private static KeyIndexStatus Status(TestEnvironment environment) =>
        environment.Environment.Metadata.Table("sample_thing") is { Keys: [var key] } table ? environment.Environment.KeyStatus(table, key) : throw new InvalidOperationException("no key");
}
