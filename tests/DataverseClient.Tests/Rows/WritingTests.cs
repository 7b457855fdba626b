using System.ServiceModel;
using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Rows;

/// <summary>Keys, versions, relations, states, owners and parties.</summary>
[Collection(SharedThings.Name)]
public class WritingTests(ServedThings served)
{
    [Fact]
    public void Upsert_ByKey_CreatesOnceThenUpdates()
    {
        var first = (UpsertResponse)served.Client.Execute(new UpsertRequest { Target = new Entity("sample_thing", "sample_code", "O'Neil") { ["sample_name"] = "Key" } });
        var second = (UpsertResponse)served.Client.Execute(new UpsertRequest { Target = new Entity("sample_thing", "sample_code", "O'Neil") { ["sample_code"] = "O'Neil", ["sample_name"] = "Again" } });

        Assert.True(first.RecordCreated);
        Assert.False(second.RecordCreated);
        Assert.Equal(first.Target.Id, second.Target.Id);
        Assert.Equal("Again", served.Inner.Rows("sample_thing", ("sample_code", "O'Neil")).Single()["sample_name"]);
    }

    [Fact]
    public void Update_ByKeyAndWithLookupByKey_FindsBoth()
    {
        var id = served.Client.Create(new Entity("sample_thing") { ["sample_name"] = "By key", ["sample_code"] = "by-key" });

        served.Client.Update(new Entity("sample_thing", "sample_code", "by-key") { ["sample_count"] = 9 });
        var read = (RetrieveResponse)served.Client.Execute(new RetrieveRequest { Target = new EntityReference("sample_thing", "sample_code", "by-key"), ColumnSet = new ColumnSet("sample_count") });

        Assert.Equal((id, 9), (read.Entity.Id, (int)read.Entity["sample_count"]));
    }

    [Fact]
    public void Update_RowThatIsNotThere_CreatesNothing()
    {
        var id = Guid.NewGuid();

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => served.Client.Update(new Entity("sample_thing", id) { ["sample_name"] = "Ghost" })).Detail;

        Assert.Equal(unchecked((int)0x80040217), fault.ErrorCode);
        Assert.Equal(404, fault.ErrorDetails["HttpStatusCode"]);
        Assert.Empty(served.Inner.Rows("sample_thing", ("sample_thingid", id)));
    }

    [Fact]
    public void Update_WithAnOldVersion_IsRefusedAndWithTheCurrentOneDone()
    {
        var id = served.Client.Create(new Entity("sample_thing") { ["sample_name"] = "Versioned" });
        var old = served.Client.Retrieve("sample_thing", id, new ColumnSet("sample_name"));
        served.Client.Update(new Entity("sample_thing", id) { ["sample_count"] = 1 });
        var change = new Entity("sample_thing", id) { ["sample_count"] = 2, RowVersion = old.RowVersion };
        var request = new UpdateRequest { Target = change, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };

        var refused = Assert.Throws<FaultException<OrganizationServiceFault>>(() => served.Client.Execute(request)).Detail;
        change.RowVersion = served.Client.Retrieve("sample_thing", id, new ColumnSet("sample_name")).RowVersion;
        served.Client.Execute(request);
        change.RowVersion = null;
        var missing = Assert.Throws<FaultException<OrganizationServiceFault>>(() => served.Client.Execute(request)).Detail;

        Assert.Equal(-2147088254, refused.ErrorCode);
        Assert.Equal(-2147088253, missing.ErrorCode);
        Assert.Equal(2, served.Client.Retrieve("sample_thing", id, new ColumnSet("sample_count"))["sample_count"]);
    }

    [Fact]
    public void AssociateAndDisassociate_FromEitherSide_SetAndEmptyTheLookup()
    {
        var account = served.Client.Create(new Entity("account") { ["name"] = "Parent" });
        var things = Enumerable.Range(0, 3).Select(_ => new EntityReference("sample_thing", served.Client.Create(new Entity("sample_thing") { ["sample_name"] = "Child" }))).ToList();
        var relationship = new Relationship("sample_account_thing");

        served.Client.Associate("account", account, relationship, new EntityReferenceCollection(things));
        var joined = Lookups();
        served.Client.Disassociate("account", account, relationship, new EntityReferenceCollection(things[..1]));
        served.Client.Disassociate("sample_thing", things[1].Id, relationship, new EntityReferenceCollection([new EntityReference("account", account)]));

        Assert.All(joined, lookup => Assert.Equal(account, lookup?.Id));
        Assert.Equal([null, null, account], Lookups().Select(lookup => lookup?.Id));

        IEnumerable<EntityReference?> Lookups() => [.. things.Select(thing => served.Direct.Retrieve("sample_thing", thing.Id, new ColumnSet("sample_accountid")).GetAttributeValue<EntityReference>("sample_accountid"))];
    }

    [Fact]
    public void SetStateAndAssign_Row_ChangesStateAndOwner()
    {
        var id = served.Inner.System.Create(new Entity("sample_thing") { ["sample_name"] = "State" });
        var other = new EntityReference("systemuser", served.Inner.Setup.Administrator);

        served.Client.Execute(new SetStateRequest { EntityMoniker = new EntityReference("sample_thing", id), State = new OptionSetValue(1), Status = new OptionSetValue(-1) });
        served.Client.Execute(new AssignRequest { Target = new EntityReference("sample_thing", id), Assignee = other });
        var state = served.Client.Retrieve("sample_thing", id, new ColumnSet("statecode", "statuscode", "ownerid"));

        Assert.Equal((1, 2), (((OptionSetValue)state["statecode"]).Value, ((OptionSetValue)state["statuscode"]).Value));
        Assert.Equal(other.Id, state.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void Update_OnePartyColumn_KeepsTheOthers()
    {
        var (first, second) = (Person("First"), Person("Second"));
        var id = served.Client.Create(new Entity("email") { ["subject"] = "Hello", ["to"] = Parties(first), ["cc"] = Parties(second) });

        served.Client.Update(new Entity("email", id) { ["to"] = Parties(first, second) });

        var read = served.Client.Retrieve("email", id, new ColumnSet("subject", "to", "cc"));
        Assert.Equal(new[] { first, second }.Order(), Ids(read, "to").Order());
        Assert.Equal([second], Ids(read, "cc"));

        Guid Person(string name) => served.Client.Create(new Entity("contact") { ["lastname"] = name });
        static EntityCollection Parties(params Guid[] people) => new([.. people.Select(person => new Entity("activityparty") { ["partyid"] = new EntityReference("contact", person) })]);
        static IEnumerable<Guid> Ids(Entity row, string column) => row.GetAttributeValue<EntityCollection>(column).Entities.Select(party => party.GetAttributeValue<EntityReference>("partyid").Id);
    }

    [Fact]
    public void Create_RegardingAndCustomer_PointToTheirTables()
    {
        var account = served.Client.Create(new Entity("account") { ["name"] = "Target" });
        var contact = served.Client.Create(new Entity("contact") { ["lastname"] = "Of account", ["parentcustomerid"] = new EntityReference("account", account) });
        var task = served.Client.Create(new Entity("task") { ["subject"] = "About", ["regardingobjectid"] = new EntityReference("contact", contact) });

        Assert.Equal("account", served.Client.Retrieve("contact", contact, new ColumnSet("parentcustomerid")).GetAttributeValue<EntityReference>("parentcustomerid").LogicalName);
        Assert.Equal(("contact", contact), served.Client.Retrieve("task", task, new ColumnSet("regardingobjectid")).GetAttributeValue<EntityReference>("regardingobjectid") is var about ? (about.LogicalName, about.Id) : default);
    }

    [Fact]
    public void Create_ValueOfAnotherType_IsRefusedWithTheColumn()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => served.Client.Create(new Entity("sample_thing") { ["sample_name"] = "Typed", ["sample_color"] = 1 })).Detail;

        Assert.Contains("'sample_color'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("System.Int32", fault.Message, StringComparison.Ordinal);
    }
}
