using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Deploy;
using BuyingDynamics.Operations.Tests.Pack;
using BuyingDynamics.Operations.Uninstall;

namespace BuyingDynamics.Operations.Tests.Connection;

public sealed class InstalledProductTests
{
    private const string Sentence = "BuyingDynamics is not installed in this environment. Install it with bd deploy, or check the address";

    [Fact]
    public void Verbs_InAnEnvironmentWithoutTheProduct_StopWithOneSentenceAndLeaveNothing()
    {
        using var environment = LocalEnvironment.Open();
        var administrator = new EnvironmentSetup(environment).Administrator;
        var service = environment.ServiceFor(administrator);
        var package = SolutionContents.Read(Packages.Product);
        var folder = Path.Combine(Path.GetTempPath(), $"bd-none-{Guid.NewGuid():N}");

        Action[] verbs =
        [
            () => InstalledProduct.Demand(service),
            () => new ProductExport(service, administrator, package, TimeProvider.System).Write(folder, new Uri("http://localhost/"), environment.OrganizationId, static (_, _) => { }, CancellationToken.None),
            () => new ProductUninstall(service, administrator, package).Demand(),
        ];

        Assert.All(verbs, verb =>
        {
            var stop = Assert.Throws<StopException>(verb);
            Assert.Equal(ExitCode.UnfitEnvironment, stop.Code);
            Assert.StartsWith(Sentence, stop.Message, StringComparison.Ordinal);
        });
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Product_OfAnotherVersion_IsToldAndForUsersWithoutRightsTheProductIsThere()
    {
        using var environment = OurPackage.Open();
        var setup = new EnvironmentSetup(environment);
        var service = environment.ServiceFor(setup.Administrator);

        InstalledProduct.Demand(environment.ServiceFor(setup.User("Ada", "Lind")));
        Assert.Equal(new Version(1, 0, 0, 0), InstalledProduct.Demand(service, "BuyingDynamics", new Version(1, 0, 0, 0)).Version);
        var older = Assert.Throws<StopException>(() => InstalledProduct.Demand(service, "BuyingDynamics", new Version(1, 1, 0, 0)));
        var newer = Assert.Throws<StopException>(() => InstalledProduct.Demand(service, "BuyingDynamics", new Version(0, 9, 0, 0)));

        Assert.Equal("BuyingDynamics 1.0.0.0 is installed, older than 1.1.0.0, which this bd belongs to. Upgrade with bd deploy, or use the bd that belongs to the installed version.", older.Message);
        Assert.Equal("BuyingDynamics 1.0.0.0 is installed, newer than 0.9.0.0, which this bd belongs to. Use the bd that belongs to the installed version.", newer.Message);
    }
}
