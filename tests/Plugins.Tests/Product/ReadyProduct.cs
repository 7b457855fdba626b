using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.Operations.Pack;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>The product with its people and settings, packed and imported once; every test starts from this state.</summary>
internal sealed record ReadyProduct(PreparedEnvironment State, Guid RepId, Guid ManagerId, Guid AdministratorId, ShippedSettings Settings)
{
    /// <summary>Well before the tests begin, however slow the machine is: nothing they start from is of their future.</summary>
    private static readonly TimeSpan Beforehand = TimeSpan.FromMinutes(30);
    private static readonly Lazy<ReadyProduct> Ready = new(Install);

    /// <summary>The one that all tests share.</summary>
    public static ReadyProduct Shared => Ready.Value;

    private static ReadyProduct Install()
    {
        using var environment = LocalEnvironment.Open();
        environment.Clock.Set(InstalledProduct.Today - Beforehand);
        environment.ImportSolution(SolutionPack.Pack(SolutionPackOptions.OfThisRepository()));
        var setup = new EnvironmentSetup(environment);
        setup.Team(SettingNames.UnassignedTeam, businessUnit: null, members: [], "BD Administrator");
        DealTeamTemplate.Ensure(environment.ServiceFor(environment.SystemUserId));
        var rep = setup.User("Rita", "Rep", businessUnit: null, 1033, "BD Rep");
        setup.AddToProfile(rep, "BD Rep");
        var manager = setup.User("Mona", "Manager", businessUnit: null, 1033, "BD Manager");
        setup.AddToProfile(manager, "BD Manager");
        var administrator = setup.User("Ada", "Administrator", businessUnit: null, 1033, "BD Administrator");
        var settings = new ShippedSettings(environment.ServiceFor(administrator));
        return new ReadyProduct(environment.Prepare(), rep, manager, administrator, settings);
    }
}
