using BuyingDynamics.DataAccess.Accounts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Accounts;

/// <summary>Initiatives and metrics of an account matter to its open deals; the sweep takes them.</summary>
public sealed class AccountFactTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Guid account;
    private readonly Guid deal;

    public AccountFactTests()
    {
        account = product.Rep.Create(InstalledProduct.Row("account", ("name", "Nordhafen")));
        deal = product.Deal(more: (OpportunityTable.ParentAccountId, Account));
        product.Environment.RunPendingJobs();
        Sweep();
        Assert.Equal(0, Sweep());
    }

    private EntityReference Account => new("account", account);

    public void Dispose() => product.Dispose();

    [Theory]
    [InlineData(AccountMetricTable.Table)]
    [InlineData(StrategicInitiativeTable.Table)]
    public void CreateAndUpdate_OfAnAccountsFact_TheNextSweepTakesItsOpenDealsOnly(string table)
    {
        product.Deal("Of another account");
        Sweep();

        var id = product.Rep.Create(InstalledProduct.Row(table, ("bd_accountid", Account), ("bd_name", "Operating cost")));
        Assert.Equal(1, Sweep());

        product.Save(table, id, ("bd_name", "Operating cost down"));
        Assert.Equal(1, Sweep());
        Assert.Equal(0, Sweep());
    }

    [Fact]
    public void Delete_OfAnAccountsFact_TheNextSweepTakesItsDeals()
    {
        var id = product.Rep.Create(InstalledProduct.Row(AccountMetricTable.Table, ("bd_accountid", Account), ("bd_name", "Operating cost")));
        Sweep();
        Assert.Equal(0, Sweep());

        product.Rep.Delete(AccountMetricTable.Table, id);
        product.Environment.RunPendingJobs();

        Assert.Equal(1, Sweep());
    }

    [Fact]
    public void AccountDeals_OfAnAccount_AreReadAtOnceAndBounded() =>
        Assert.Equal([deal], AccountDeals.Open(new Budgets.RecordingService(product.System), account));

    // Time passes before and after, so that a change and an evaluation never fall into one second.
    private int Sweep()
    {
        product.Environment.Clock.Set(product.Environment.Clock.Now.AddHours(1));
        var response = product.Administrator.Execute(new OrganizationRequest("bd_EvaluateDue"));
        product.Environment.Clock.Set(product.Environment.Clock.Now.AddMinutes(1));
        return (int)response.Results["Evaluated"];
    }
}
