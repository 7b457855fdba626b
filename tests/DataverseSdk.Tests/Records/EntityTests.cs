using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace BuyingDynamics.DataverseSdk.Tests.Records;

public class EntityTests
{
    private static readonly Guid Id = new("5f1a0f5e-9c0c-4d5c-8d2f-1f2a3b4c5d6e");

    [Fact]
    public void Indexer_AbsentColumn_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => new Entity("account")["name"]);

    [Fact]
    public void GetAttributeValue_AbsentOrEmptyColumn_GivesTheDefault()
    {
        var row = new Entity("account") { ["revenue"] = null };

        Assert.Null(row.GetAttributeValue<Money>("revenue"));
        Assert.Equal(0, row.GetAttributeValue<int>("numberofemployees"));
        Assert.Null(row.GetAttributeValue<int?>("numberofemployees"));
    }

    [Fact]
    public void GetAttributeValue_ValueAsNullable_GivesTheValue() =>
        Assert.Equal(7, new Entity("account") { ["numberofemployees"] = 7 }.GetAttributeValue<int?>("numberofemployees"));

    [Fact]
    public void GetAttributeValue_OtherType_Throws() =>
        Assert.Throws<InvalidCastException>(() => new Entity("account") { ["name"] = 7 }.GetAttributeValue<string>("name"));

    [Theory]
    [InlineData("name", true)]
    [InlineData("numberofemployees", false)]
    [InlineData("telephone1", false)]
    [InlineData("fax", false)]
    public void TryGetAttributeValue_Text_FindsOnlyText(string column, bool found)
    {
        var row = new Entity("account") { ["name"] = "Contoso", ["numberofemployees"] = 7, ["fax"] = null };

        Assert.Equal(found, row.TryGetAttributeValue<string>(column, out var value));
        Assert.Equal(found ? "Contoso" : null, value);
    }

    [Fact]
    public void Contains_EmptyColumn_IsThere() => Assert.True(new Entity("account") { ["name"] = null }.Contains("name"));

    [Fact]
    public void ToEntityReference_RowWithId_CarriesIdAndVersion()
    {
        var reference = new Entity("account", Id) { RowVersion = "42" }.ToEntityReference();

        Assert.Equal("account", reference.LogicalName);
        Assert.Equal(Id, reference.Id);
        Assert.Equal("42", reference.RowVersion);
    }

    [Fact]
    public void ToEntityReference_RowWithKey_CarriesTheKey() =>
        Assert.Equal("A-1", new Entity("account", "accountnumber", "A-1").ToEntityReference().KeyAttributes["accountnumber"]);

    [Fact]
    public void ToEntity_TypedClass_SharesColumns()
    {
        var row = new Entity("account", Id) { ["name"] = "Contoso" };

        var account = row.ToEntity<Account>();
        account["name"] = "Fabrikam";

        Assert.Equal(Id, account.Id);
        Assert.Equal("Fabrikam", row["name"]);
    }

    [Fact]
    public void ToEntity_ClassOfAnotherTable_Throws() =>
        Assert.Throws<NotSupportedException>(() => new Entity("contact").ToEntity<Account>());

    [Fact]
    public void RelatedEntities_SetThroughTypedClass_AreFoundByRelationship()
    {
        var account = new Account { Contacts = [new Entity("contact", Id)] };

        Assert.Equal(Id, account.RelatedEntities[new Relationship("contact_customer_accounts")].Entities.Single().Id);
        Assert.Equal(Id, account.Contacts!.Single().Id);
    }

    [EntityLogicalName("account")]
    private sealed class Account() : Entity("account")
    {
        public IEnumerable<Entity>? Contacts
        {
            get => GetRelatedEntities<Entity>("contact_customer_accounts", null);
            set => SetRelatedEntities("contact_customer_accounts", null, value);
        }
    }
}
