using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseSdk.Tests.Records;

public class ValueEqualityTests
{
    private static readonly Guid Id = new("5f1a0f5e-9c0c-4d5c-8d2f-1f2a3b4c5d6e");

    [Fact]
    public void References_SameTableAndId_AreEqualWhateverTheName()
    {
        var one = new EntityReference("account", Id) { Name = "Contoso" };
        var other = new EntityReference("account", Id);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void References_ToOtherTableIdOrKey_AreNotEqual()
    {
        var reference = new EntityReference("account", Id);

        Assert.NotEqual(reference, new EntityReference("contact", Id));
        Assert.NotEqual(reference, new EntityReference("account", Guid.Empty));
        Assert.NotEqual(new EntityReference("account", "accountnumber", "A-1"), new EntityReference("account", "accountnumber", "A-2"));
    }

    [Fact]
    public void References_WithTheSameKey_AreEqual() =>
        Assert.Equal(new EntityReference("account", "accountnumber", "A-1"), new EntityReference("account", "accountnumber", "A-1"));

    [Fact]
    public void Options_CompareByNumber()
    {
        Assert.Equal(new OptionSetValue(3), new OptionSetValue(3));
        Assert.NotEqual(new OptionSetValue(3), new OptionSetValue(4));
    }

    [Fact]
    public void Amounts_CompareByValue()
    {
        Assert.Equal(new Money(1.50m), new Money(1.5m));
        Assert.NotEqual(new Money(1.5m), new Money(1.6m));
    }

    [Fact]
    public void Relationships_CompareByNameAndRole()
    {
        Assert.Equal(new Relationship("account_parent_account"), new Relationship("account_parent_account"));
        Assert.NotEqual(
            new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referenced },
            new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referencing });
    }
}
