using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline;

public class RowRuleTests
{
    [Fact]
    public void Create_FillsOwnerStampsStateDefaultsCurrencyAndBaseAmount()
    {
        using var environment = New(new TestSolution().Table(), new EnvironmentOptions { Time = new StandingTime(new DateTime(2026, 3, 1, 8, 30, 15, DateTimeKind.Utc)) });
        var dollar = environment.System.Create(new Entity("transactioncurrency") { ["currencyname"] = "Dollar", ["isocurrencycode"] = "USD", ["currencysymbol"] = "$", ["exchangerate"] = 1.25m });

        var id = environment.Administrator.Create(new Entity("sample_thing") { ["sample_amount"] = new Money(100m), ["transactioncurrencyid"] = new EntityReference("transactioncurrency", dollar) });

        var row = environment.Administrator.Retrieve("sample_thing", id, new ColumnSet(allColumns: true));
        Assert.Equal(environment.Setup.Administrator, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(environment.Setup.RootBusinessUnit, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.Equal(environment.Setup.Administrator, row.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(new DateTime(2026, 3, 1, 8, 30, 15, DateTimeKind.Utc), row["createdon"]);
        Assert.Equal(0, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(2, row.GetAttributeValue<OptionSetValue>("sample_color").Value);
        Assert.Equal(80m, row.GetAttributeValue<Money>("sample_amount_base").Value);
        Assert.Equal("$100.00", row.FormattedValues["sample_amount"]);
    }

    [Fact]
    public void Create_WhileTheClockTicksOn_IsStampedWithItsSecondNotTheOneBefore()
    {
        var start = new DateTime(2026, 3, 1, 8, 30, 15, DateTimeKind.Utc);
        using var environment = New(options: new EnvironmentOptions { Time = new TickingTime(start) });

        var row = environment.Account(environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" }));

        Assert.Equal((start, start), (row["createdon"], row["modifiedon"]));
    }

    [Fact]
    public void FormattedValues_ForAGermanUser_AreGerman()
    {
        using var environment = New(new TestSolution().Table());
        var german = environment.Setup.User("Greta", "German", null, 1031, "System Administrator");
        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });
        var id = environment.Administrator.Create(new Entity("sample_thing") { ["sample_amount"] = new Money(999.5m), ["sample_accountid"] = new EntityReference("account", account) });

        var row = environment.Environment.ServiceFor(german).Retrieve("sample_thing", id, new ColumnSet(allColumns: true));

        Assert.Equal("Grün", row.FormattedValues["sample_color"]);
        Assert.Equal("Nordhafen", row.FormattedValues["sample_accountid"]);
        Assert.Equal("999,50 €", row.FormattedValues["sample_amount"].Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("sample_name", "a name that is far longer than twenty characters", 0x80044330u, "20 characters")]
    [InlineData("sample_color", 3, 0x8004431Au, "has no option 3")]
    [InlineData("sample_amount", 1000.01, 0x80044331u, "between 0 and 1000")]
    [InlineData("sample_accountid", "contact", 0x80048D19u, "cannot point to 'contact'")]
    [InlineData("sample_name", 5, 0x80040203u, "takes a text")]
    [InlineData("sample_nothing", "x", 0x80041103u, "no column 'sample_nothing'")]
    public void Create_ValueTheColumnCannotHold_IsRefusedBySentence(string column, object value, uint code, string sentence)
    {
        using var environment = New(new TestSolution().Table());
        object typed = (column, value) switch
        {
            ("sample_color", int option) => new OptionSetValue(option),
            ("sample_amount", double amount) => new Money((decimal)amount),
            ("sample_accountid", string table) => new EntityReference(table, Guid.NewGuid()),
            _ => value,
        };

        var fault = Refused(() => environment.Administrator.Create(new Entity("sample_thing") { [column] = typed }));

        Assert.Equal(unchecked((int)code), fault.ErrorCode);
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
        Assert.Empty(environment.Rows("sample_thing"));
    }

    [Fact]
    public void Create_LookupToNoRow_IsRefusedNamingTableAndId()
    {
        using var environment = New(new TestSolution().Table());
        var missing = Guid.NewGuid();

        var fault = Refused(() => environment.Administrator.Create(new Entity("sample_thing") { ["sample_accountid"] = new EntityReference("account", missing) }));

        Assert.Contains($"'account' has no row with id {missing:D}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_State_TakesItsDefaultStatusAndRefusesAForeignOne()
    {
        using var environment = New(new TestSolution().Table());
        var id = environment.Administrator.Create(new Entity("sample_thing"));

        var fault = Refused(() => environment.Administrator.Update(new Entity("sample_thing", id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(1) }));
        environment.Administrator.Update(new Entity("sample_thing", id) { ["statecode"] = new OptionSetValue(1) });

        Assert.Equal(unchecked((int)0x80048408), fault.ErrorCode);
        Assert.Equal(2, environment.Administrator.Retrieve("sample_thing", id, new ColumnSet("statuscode")).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void Update_RowChangedMeanwhile_IsRefusedWhenTheVersionMustMatch()
    {
        using var environment = New();
        var id = environment.Administrator.Create(new Entity("account") { ["name"] = "first" });
        var read = environment.Administrator.Retrieve("account", id, new ColumnSet("name"));
        environment.Administrator.Update(new Entity("account", id) { ["name"] = "second" });

        var fault = Refused(() => environment.Administrator.Execute(new UpdateRequest
        {
            Target = new Entity("account", id) { ["name"] = "third", RowVersion = read.RowVersion },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        }));

        Assert.Equal(-2147088254, fault.ErrorCode);
        Assert.Equal("second", environment.Account(id)["name"]);
    }

    [Fact]
    public void Upsert_ByAlternateKey_CreatesThenUpdates()
    {
        using var environment = New(new TestSolution().Table());

        UpsertResponse Upsert(string name) => (UpsertResponse)environment.Administrator.Execute(new UpsertRequest { Target = new Entity("sample_thing", "sample_code", "K1") { ["sample_name"] = name } });

        var created = Upsert("first");
        var updated = Upsert("second");

        Assert.True(created.RecordCreated);
        Assert.False(updated.RecordCreated);
        Assert.Equal(created.Target.Id, updated.Target.Id);
        Assert.Equal("second", Assert.Single(environment.Rows("sample_thing"))["sample_name"]);
    }

    [Fact]
    public void Create_KeyExists_IsRefused()
    {
        using var environment = New(new TestSolution().Table());
        environment.Administrator.Create(new Entity("sample_thing") { ["sample_code"] = "K1" });

        Assert.Equal(unchecked((int)0x80060892), Refused(() => environment.Administrator.Create(new Entity("sample_thing") { ["sample_code"] = "K1" })).ErrorCode);
    }

    [Fact]
    public void Delete_Parent_TakesCascadedRowsAlongAndUnlinksOthers()
    {
        using var environment = New(new TestSolution().Table());
        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "parent" });
        environment.Administrator.Create(new Entity("sample_thing") { ["sample_accountid"] = new EntityReference("account", account) });
        var contact = environment.Administrator.Create(new Entity("contact") { ["lastname"] = "stays" });
        var child = environment.Administrator.Create(new Entity("account") { ["name"] = "child", ["parentaccountid"] = new EntityReference("account", account), ["primarycontactid"] = new EntityReference("contact", contact) });

        environment.Administrator.Delete("account", account);

        Assert.Empty(environment.Rows("sample_thing"));
        Assert.Null(environment.Account(child).GetAttributeValue<EntityReference>("parentaccountid"));
        environment.Administrator.Delete("contact", contact);
        Assert.Null(environment.Account(child).GetAttributeValue<EntityReference>("primarycontactid"));
    }

    [Fact]
    public void Update_Owner_CascadesToRowsThatFollow()
    {
        using var environment = New(new TestSolution().Table());
        var other = environment.Setup.User("New", "Owner", null, 1033, "System Administrator");
        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "parent" });
        var thing = environment.Administrator.Create(new Entity("sample_thing") { ["sample_accountid"] = new EntityReference("account", account) });

        environment.Administrator.Update(new Entity("account", account) { ["ownerid"] = new EntityReference("systemuser", other) });

        Assert.Equal(other, environment.Administrator.Retrieve("sample_thing", thing, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void Create_Appointment_IsSeenAmongActivitiesWithItsAttendees()
    {
        using var environment = New();
        var contact = environment.Administrator.Create(new Entity("contact") { ["firstname"] = "Carla", ["lastname"] = "CIO" });
        Assert.Equal("Carla CIO", environment.Administrator.Retrieve("contact", contact, new ColumnSet("fullname"))["fullname"]);

        var id = environment.Administrator.Create(new Entity("appointment")
        {
            ["subject"] = "Workshop",
            ["scheduledend"] = new DateTime(2026, 5, 1, 12, 0, 0, DateTimeKind.Utc),
            ["requiredattendees"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("contact", contact) }]),
        });

        var pointer = Assert.Single(environment.Rows("activitypointer"));
        Assert.Equal(id, pointer.Id);
        Assert.Equal("appointment", pointer["activitytypecode"]);
        var attendees = environment.Administrator.Retrieve("appointment", id, new ColumnSet("requiredattendees")).GetAttributeValue<EntityCollection>("requiredattendees");
        Assert.Equal(contact, Assert.Single(attendees.Entities).GetAttributeValue<EntityReference>("partyid").Id);
    }

    [Fact]
    public void Execute_UnknownMessage_IsRefusedByName()
    {
        using var environment = New();

        Assert.Contains("'QualifyLead'", Refused(() => environment.Administrator.Execute(new OrganizationRequest("QualifyLead"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExecuteTransaction_OneRequestFails_NoneStays()
    {
        using var environment = New();

        Refused(() => environment.Administrator.Execute(new ExecuteTransactionRequest
        {
            Requests = [new CreateRequest { Target = new Entity("account") { ["name"] = "a" } }, new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) }],
        }));

        Assert.Empty(environment.Rows("account"));
    }

    [Fact]
    public void ExecuteMultiple_OneRequestFails_OthersStayAndTheFaultIsTold()
    {
        using var environment = New();

        var response = (ExecuteMultipleResponse)environment.Administrator.Execute(new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
            Requests = [new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) }, new CreateRequest { Target = new Entity("account") { ["name"] = "a" } }],
        });

        Assert.True(response.IsFaulted);
        Assert.NotNull(response.Responses[0].Fault);
        Assert.Equal(1, response.Responses[1].RequestIndex);
        Assert.Single(environment.Rows("account"));
    }

    private sealed class StandingTime(DateTime moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(moment);
    }

    /// <summary>Later by one tick each time it is read.</summary>
    private sealed class TickingTime(DateTime start) : TimeProvider
    {
        private long ticks;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(start).AddTicks(Interlocked.Increment(ref ticks));
    }
}
