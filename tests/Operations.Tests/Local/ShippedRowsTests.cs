using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Local.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Local;

public sealed class ShippedRowsTests : IDisposable
{
    private readonly LocalEnvironment environment = LocalEnvironment.Open();
    private readonly string folder = Directory.CreateTempSubdirectory("bd-rows-").FullName;
    private readonly SortedDictionary<string, string> loaded = new(StringComparer.Ordinal);

    private IOrganizationService System => environment.ServiceFor(environment.SystemUserId);

    public void Dispose()
    {
        environment.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Load_UserWithRolesAndLanguage_GetsBoth()
    {
        Load("10-systemuser.csv", "$id,firstname,lastname,domainname,$language,$roles,$profiles\nrep,Anna,Berger,anna@example.com,1031,System Administrator,\n");

        var user = RowId.Of("systemuser", "rep");
        Assert.Equal(1031, System.Retrieve("usersettings", user, new ColumnSet("uilanguageid")).GetAttributeValue<int>("uilanguageid"));
        var roles = new QueryExpression("systemuserroles") { ColumnSet = new ColumnSet("roleid") };
        roles.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, user);
        Assert.Single(System.RetrieveMultiple(roles).Entities);
    }

    [Fact]
    public void Load_SecondTime_ChangesNothing()
    {
        Load("10-account.csv", "$id,name\na,First\n");

        Assert.Equal(new ShippedRowCounts(0, 0, 0), Load("10-account.csv", "$id,name\na,First\n"));
    }

    [Fact]
    public void Load_FileChanged_FollowsUnlessAPersonChangedTheRow()
    {
        Load("10-account.csv", "$id,name\na,First\nb,First\n");
        var person = environment.ServiceFor(Administrator());
        person.Update(new Entity("account", RowId.Of("account", "b")) { ["name"] = "Mine" });

        var counts = Load("10-account.csv", "$id,name\na,Second\nb,Second\n");

        Assert.Equal(new ShippedRowCounts(0, 1, 1), counts);
        Assert.Equal(("Second", "Mine"), (Name("a"), Name("b")));
    }

    [Fact]
    public void Load_RowDeletedByAPerson_StaysDeleted()
    {
        Load("10-account.csv", "$id,name\na,First\n");
        System.Delete("account", RowId.Of("account", "a"));

        Assert.Equal(new ShippedRowCounts(0, 0, 1), Load("10-account.csv", "$id,name\na,Second\n"));
    }

    [Fact]
    public void Load_ConversationsAndAClosedDeal_GetParticipantsStateAndClosingDay()
    {
        Load("10-contact.csv", "$id,lastname\nc,Claasen\nd,Dirks\n");
        Load("20-opportunity.csv", "$id,name,$close\no,Parts,Won 2026-03-01\n");
        Load("30-phonecall.csv", "$id,subject,to,statecode\np,Rate,contact:c;contact:d,Completed\n");

        var call = System.Retrieve("phonecall", RowId.Of("phonecall", "p"), new ColumnSet("to", "statecode"));
        Assert.Equal(1, call.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(
            [RowId.Of("contact", "c"), RowId.Of("contact", "d")],
            call.GetAttributeValue<EntityCollection>("to").Entities.Select(party => party.GetAttributeValue<EntityReference>("partyid").Id));
        var deal = System.Retrieve("opportunity", RowId.Of("opportunity", "o"), new ColumnSet("statecode", "actualclosedate"));
        Assert.Equal(1, deal.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(new DateTime(2026, 3, 1), deal.GetAttributeValue<DateTime>("actualclosedate").Date);
    }

    [Theory]
    [InlineData("10-opportunity.csv", "$id,name,$close\na,Parts,Perhaps\n", "no closing")]
    [InlineData("10-phonecall.csv", "$id,to\na,Claasen\n", "table:key")]
    [InlineData("10-account.csv", "$id,nonsense\na,1\n", "nonsense")]
    [InlineData("10-account.csv", "name\nx\n", "$id")]
    [InlineData("10-nonsense.csv", "$id\na\n", "NN-table.csv")]
    [InlineData("10-account.csv", "$id,numberofemployees\na,many\n", "line 2")]
    [InlineData("10-account.csv", "$id,parentaccountid\na,contact:x\n", "table:key")]
    public void Load_BrokenFile_IsRefusedByName(string name, string text, string named) =>
        Assert.Contains(named, Assert.Throws<LoadStopException>(() => Load(name, text)).Message, StringComparison.Ordinal);

    private ShippedRowCounts Load(string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        return new ShippedRows(System, environment.Metadata, environment.SystemUserId, environment.Clock.Now).Load(folder, loaded);
    }

    private string Name(string key) => System.Retrieve("account", RowId.Of("account", key), new ColumnSet("name")).GetAttributeValue<string>("name");

    private Guid Administrator()
    {
        var query = new QueryExpression("systemuserroles") { ColumnSet = new ColumnSet("systemuserid"), TopCount = 1 };
        return System.RetrieveMultiple(query).Entities.Single().GetAttributeValue<Guid>("systemuserid");
    }
}
