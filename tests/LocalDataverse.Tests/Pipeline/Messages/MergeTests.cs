using Microsoft.Xrm.Sdk;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline.Messages;

public class MergeTests
{
    [Fact]
    public void Merge_OfTwoContacts_MovesTheRowsTakesTheContentAndRetiresTheSecond()
    {
        using var environment = New();
        var (master, second) = (Contact(environment, "Carla"), Contact(environment, "Karla"));
        var task = environment.System.Create(new Entity("task") { ["subject"] = "Call", ["regardingobjectid"] = new EntityReference("contact", second) });

        environment.Administrator.Execute(Merge(master, second, new Entity("contact") { ["jobtitle"] = "CFO" }));

        Assert.Equal(master, Assert.Single(environment.Rows("task", ("activityid", task))).GetAttributeValue<EntityReference>("regardingobjectid").Id);
        Assert.Equal("CFO", Assert.Single(environment.Rows("contact", ("contactid", master)))["jobtitle"]);
        var retired = Assert.Single(environment.Rows("contact", ("contactid", second)));
        Assert.Equal((1, true, master), (retired.GetAttributeValue<OptionSetValue>("statecode").Value, (bool)retired["merged"], retired.GetAttributeValue<EntityReference>("masterid").Id));
        Assert.Contains("cannot", Refused(() => environment.Administrator.Execute(Merge(master, second))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_WithItselfOrOfATableThatIsNotMerged_IsRefusedAndChangesNothing()
    {
        using var environment = New();
        var contact = Contact(environment, "Carla");
        var tasks = new[] { "One", "Two" }.Select(subject => environment.System.Create(new Entity("task") { ["subject"] = subject })).ToArray();

        Assert.Equal(unchecked((int)0x80040203), Refused(() => environment.Administrator.Execute(Merge(contact, contact))).ErrorCode);
        Assert.Equal(unchecked((int)0x80040203), Refused(() => environment.Administrator.Execute(Merge(tasks[0], tasks[1], table: "task"))).ErrorCode);
        Assert.Equal(0, Assert.Single(environment.Rows("contact", ("contactid", contact))).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    private static Guid Contact(TestEnvironment environment, string name) => environment.System.Create(new Entity("contact") { ["lastname"] = name });

    private static OrganizationRequest Merge(Guid master, Guid second, Entity? content = null, string table = "contact") => new("Merge")
    {
        ["Target"] = new EntityReference(table, master),
        ["SubordinateId"] = second,
        ["UpdateContent"] = content ?? new Entity(table),
        ["PerformParentingChecks"] = false,
    };
}
