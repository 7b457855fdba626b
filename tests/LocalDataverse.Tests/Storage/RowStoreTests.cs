using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.Storage;

public sealed class RowStoreTests : IDisposable
{
    private readonly StoreFixture store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void Insert_EveryColumnType_FindReturnsEqualValues()
    {
        var account = store.Insert("account", ("name", "Contoso"));
        var closing = new DateTime(2026, 3, 31, 0, 0, 0, DateTimeKind.Utc);
        var created = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);
        var id = store.Insert(
            "opportunity",
            ("name", "Neue Anlage"),
            ("customerid", new EntityReference("account", account)),
            ("estimatedvalue", new Money(1234567.89m)),
            ("exchangerate", 1.0000000001m),
            ("estimatedclosedate", closing),
            ("createdon", created),
            ("closeprobability", 55),
            ("decisionmaker", true),
            ("statecode", new OptionSetValue(0)),
            ("statuscode", new OptionSetValue(2)),
            ("processid", account));

        var row = store.Find("opportunity", id)!;

        Assert.Equal("Neue Anlage", row["name"]);
        Assert.Equal(("account", account, "Contoso"), (row.GetAttributeValue<EntityReference>("customerid").LogicalName, row.GetAttributeValue<EntityReference>("customerid").Id, row.GetAttributeValue<EntityReference>("customerid").Name));
        Assert.Equal(1234567.89m, row.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.Equal(1.0000000001m, row["exchangerate"]);
        Assert.Equal(closing, row["estimatedclosedate"]);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), row["createdon"]);
        Assert.Equal(55, row["closeprobability"]);
        Assert.Equal(true, row["decisionmaker"]);
        Assert.Equal(2, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(account, row["processid"]);
        Assert.False(row.Contains("description"));
    }

    [Fact]
    public void Update_TwoRows_VersionsRiseAcrossTheDatabase()
    {
        var first = store.Insert("account", ("name", "A"));
        var second = store.Insert("contact", ("lastname", "B"));
        store.Write(unit => store.Rows.Update(unit, new Entity("account", first) { ["name"] = "A2" }));

        var versions = new[] { store.Find("contact", second)!.RowVersion, store.Find("account", first)!.RowVersion };

        Assert.True(long.Parse(versions[1]!, CultureInfo.InvariantCulture) > long.Parse(versions[0]!, CultureInfo.InvariantCulture));
        Assert.Equal("A2", store.Find("account", first)!["name"]);
    }

    [Fact]
    public void Update_NullValue_RemovesTheValueAndTheTarget()
    {
        var account = store.Insert("account", ("name", "A"));
        var deal = store.Insert("opportunity", ("name", "D"), ("customerid", new EntityReference("account", account)));

        store.Write(unit => store.Rows.Update(unit, new Entity("opportunity", deal) { ["customerid"] = null }));

        Assert.False(store.Find("opportunity", deal)!.Contains("customerid"));
    }

    [Fact]
    public void Update_MissingRow_IsRefusedAsNotFound() =>
        Assert.Equal(unchecked((int)0x80040217), Refusal(() => store.Write(unit => store.Rows.Update(unit, new Entity("account", Guid.NewGuid()) { ["name"] = "x" }))));

    [Fact]
    public void Insert_SameId_IsRefusedAsDuplicate()
    {
        var row = StoreFixture.Row("account", ("name", "A"));
        store.Write(unit => store.Rows.Insert(unit, row));

        Assert.Equal(unchecked((int)0x80040237), Refusal(() => store.Write(unit => store.Rows.Insert(unit, row))));
    }

    [Fact]
    public void Insert_SameAlternateKeyInOtherCase_IsRefused()
    {
        store.Insert("webresource", ("name", "bd_/a.js"));

        Assert.Equal(unchecked((int)0x80060892), Refusal(() => store.Insert("webresource", ("name", "BD_/A.JS"))));
    }

    [Fact]
    public void Insert_EmptyAlternateKeyTwice_IsAllowed()
    {
        var first = store.Insert("privilege", ("accessright", 1));
        var second = store.Insert("privilege", ("accessright", 1));

        Assert.NotEqual(first, second);
        Assert.NotNull(store.Find("privilege", second));
    }

    [Fact]
    public void Insert_UnknownColumn_IsRefusedByName()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => store.Insert("account", ("nosuch", "x")));

        Assert.Contains("nosuch", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Insert_TextInMoneyColumn_IsRefused() =>
        Assert.Equal(unchecked((int)0x80044331), Refusal(() => store.Insert("opportunity", ("estimatedvalue", "12"))));

    [Fact]
    public void Insert_LookupToForeignTable_IsRefused() =>
        Assert.Equal(unchecked((int)0x80040203), Refusal(() => store.Insert("opportunity", ("parentaccountid", new EntityReference("contact", Guid.NewGuid())))));

    [Fact]
    public void Delete_Row_IsGone()
    {
        var id = store.Insert("account", ("name", "A"));
        var deleted = false;
        store.Write(unit => deleted = store.Rows.Delete(unit, "account", id));

        Assert.True(deleted);
        Assert.Null(store.Find("account", id));
    }

    [Fact]
    public void Nested_WorkThrows_OnlyItsWritesAreUndone()
    {
        var kept = StoreFixture.Row("account", ("name", "kept"));
        var undone = StoreFixture.Row("account", ("name", "undone"));
        store.Write(unit =>
        {
            store.Rows.Insert(unit, kept);
            Assert.Throws<InvalidOperationException>(() => unit.Nested<int>(() =>
            {
                store.Rows.Insert(unit, undone);
                throw new InvalidOperationException();
            }));
        });

        Assert.NotNull(store.Find("account", kept.Id));
        Assert.Null(store.Find("account", undone.Id));
    }

    [Fact]
    public void Insert_Appointment_AttendeesAndActivityPointerAreReadable()
    {
        var contact = store.Insert("contact", ("lastname", "Meier"), ("fullname", "Eva Meier"));
        var attendees = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("contact", contact) }]);
        var id = store.Insert("appointment", ("subject", "Workshop"), ("requiredattendees", attendees));

        var party = Assert.Single(store.Find("appointment", id)!.GetAttributeValue<EntityCollection>("requiredattendees").Entities);
        Assert.Equal("Eva Meier", party.GetAttributeValue<EntityReference>("partyid").Name);
        Assert.Equal("appointment", store.Find("activitypointer", id)!["activitytypecode"]);
    }

    [Fact]
    public void Update_ActivityPointer_IsRefused() =>
        Assert.Equal(unchecked((int)0x80040800), Refusal(() => store.Write(unit => store.Rows.Update(unit, new Entity("activitypointer", Guid.NewGuid()) { ["subject"] = "x" }))));

    private static int Refusal(Action action) => Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.ErrorCode;
}
