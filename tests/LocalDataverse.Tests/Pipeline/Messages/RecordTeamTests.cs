using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline.Messages;

public class RecordTeamTests
{
    private const int ObjectNotFound = unchecked((int)0x80040217);

    [Fact]
    public void AddUserToRecordTeam_ThenRemove_OpensTheRowToThatUserAndClosesItAgain()
    {
        using var environment = New(new TestSolution().Role("Own", ("prvReadAccount", "Basic")));
        var member = environment.Setup.User("Mia", "Member", businessUnit: null, 1033, "Own");
        var account = environment.System.Create(new Entity("account") { ["name"] = "Nordhafen" });
        var template = Template(environment, objectTypeCode: 1);
        var service = environment.Environment.ServiceFor(member);
        Entity Read() => service.Retrieve("account", account, new ColumnSet("name"));
        Refused(() => Read());

        var first = Add(environment, account, template, member);
        Assert.Equal("Nordhafen", Read()["name"]);
        Assert.Equal(first, Add(environment, account, template, environment.Setup.Administrator));
        environment.System.Execute(Remove(account, template, member));

        Refused(() => Read());
        Assert.Single(environment.Rows("team", ("regardingobjectid", account)));
    }

    [Fact]
    public void AddUserToRecordTeam_WithoutTheRightOrForAnotherTable_IsRefused()
    {
        using var environment = New();
        var outsider = environment.Setup.User("Otto", "Outsider");
        var account = environment.System.Create(new Entity("account") { ["name"] = "Nordhafen" });
        var template = Template(environment, objectTypeCode: 1);

        Assert.Contains("prvReadAccount", Refused(() => Add(environment, account, template, outsider)).Message, StringComparison.Ordinal);
        Assert.Contains("is not for rows of table 'account'", Refused(() => Add(environment, account, Template(environment, objectTypeCode: 2), environment.Setup.Administrator)).Message, StringComparison.Ordinal);
        Assert.Equal(ObjectNotFound, Refused(() => environment.System.Execute(Remove(account, template, outsider))).ErrorCode);
        Assert.Empty(environment.Rows("team", ("regardingobjectid", account)));
    }

    private static Guid Template(TestEnvironment environment, int objectTypeCode) => environment.System.Create(new Entity("teamtemplate")
    {
        ["teamtemplatename"] = "Helpers", ["objecttypecode"] = objectTypeCode, ["defaultaccessrightsmask"] = (int)AccessRights.ReadAccess,
    });

    private static Guid Add(TestEnvironment environment, Guid account, Guid template, Guid user) => (Guid)environment.System.Execute(new AddUserToRecordTeamRequest
    {
        Record = new EntityReference("account", account), TeamTemplateId = template, SystemUserId = user,
    }).Results["AccessTeamId"];

    private static RemoveUserFromRecordTeamRequest Remove(Guid account, Guid template, Guid user) =>
        new() { Record = new EntityReference("account", account), TeamTemplateId = template, SystemUserId = user };
}
