using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

public class ConfirmingPersonTests
{
    private static readonly ConfirmingPerson Employee = new()
    {
        ContactId = Some.Id(1), IsStakeholder = false, Company = Some.Id(2), Customers = [Some.Id(2)],
    };

    [Fact]
    public void IsOutsider_EmployedElsewhereAndNoStakeholder_IsTrue() => Assert.True((Employee with { Company = Some.Id(3) }).IsOutsider);

    [Fact]
    public void IsOutsider_OfTheCustomerForAllThatIsRecorded_IsFalse()
    {
        Assert.False(Employee.IsOutsider);
        Assert.False((Employee with { Company = null }).IsOutsider);
        Assert.False((Employee with { Customers = [] }).IsOutsider);
        Assert.False((Employee with { Company = Some.Id(3), IsStakeholder = true }).IsOutsider);
        Assert.False((Employee with { Company = Some.Id(3), Customers = [Some.Id(2), Some.Id(1)] }).IsOutsider);
    }
}
