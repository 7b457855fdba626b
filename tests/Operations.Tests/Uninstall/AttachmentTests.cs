using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Forms;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Customer;
using BuyingDynamics.Operations.Tests.Deploy;
using BuyingDynamics.Operations.Uninstall;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Uninstall;

/// <summary>An organisation's form and process that use the product: both hold its removal up until they are taken off.</summary>
public sealed class AttachmentTests : IDisposable
{
    // Installed once, with the parts attached.
    private static readonly Lazy<(PreparedEnvironment Environment, string FormBefore)> Installed = new(() => InstallAsync().GetAwaiter().GetResult());

    private readonly LocalEnvironment environment = LocalEnvironment.Open(new EnvironmentOptions { From = Installed.Value.Environment });
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-attached-");
    private readonly SolutionContents package = SolutionContents.Read(Packages.Product);

    private Guid Administrator => new EnvironmentSetup(environment).Administrator;

    private InProcessService Service => new(environment, Administrator);

    private DealForms Forms => new(Service, package);

    private List<Entity> OwnSteps
    {
        get
        {
            var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name") };
            query.Criteria.AddCondition("name", ConditionOperator.Like, "%contoso_contososales%");
            return [.. Service.RetrieveMultiple(query).Entities];
        }
    }

    public void Dispose()
    {
        environment.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void ProductOnAFormAndAProcessOfTheOrganisation_Removed_ComesOffBothFirst()
    {
        Assert.Equal(["the tabs on form Contoso Deal", "the stage step on contoso_contososales"], Attachments.Of(Service, package).Names);
        Assert.Contains("Contoso Deal", Refusal(), StringComparison.Ordinal);
        Forms.Detach(Forms.All().Single());
        Assert.Contains("contoso_contososales", Refusal(), StringComparison.Ordinal);
        Forms.Attach(Forms.All().Single(), []);

        new ProductUninstall(Service, Administrator, package).Remove(Export(), environment.OrganizationId, CancellationToken.None);

        Assert.Empty(new ProductUninstall(Service, Administrator, package).Left());
        Assert.Equal(Installed.Value.FormBefore, Forms.All().Single().Xml);
        Assert.Empty(OwnSteps);
    }

    [Fact]
    public void RemovalThatIsRefusedForAnotherReason_LeavesBothAsTheyWere()
    {
        var view = Service.Create(new Entity("savedquery")
        {
            ["name"] = "Contoso alerts", ["returnedtypecode"] = "account", ["querytype"] = 0, ["fetchxml"] = "<fetch><entity name=\"account\"><link-entity name=\"bd_alert\" from=\"bd_accountid\" to=\"accountid\" /></entity></fetch>",
        });
        var attached = Forms.All().Single().Xml;
        var export = Export();

        var stop = Assert.Throws<StopException>(() => new ProductUninstall(Service, Administrator, package).Remove(export, environment.OrganizationId, CancellationToken.None));

        Assert.Contains("Contoso alerts", stop.Message, StringComparison.Ordinal);
        Assert.Equal(attached, Forms.All().Single().Xml);
        Assert.Equal(2, OwnSteps.Count);
        Service.Delete("savedquery", view);
        new ProductUninstall(Service, Administrator, package).Remove(export, environment.OrganizationId, CancellationToken.None);
        Assert.Empty(OwnSteps);
    }

    private string Refusal() =>
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Service.Delete("solution", InstalledSolution.Find(Service, package.UniqueName)!.Id)).Detail.Message;

    private ExportManifest Export()
    {
        new ProductExport(Service, Administrator, package, TimeProvider.System).Write(folder.FullName, new Uri("http://localhost/"), environment.OrganizationId, static (_, _) => { }, CancellationToken.None);
        return ExportManifest.Read(folder.FullName);
    }

    private static async Task<(PreparedEnvironment Environment, string FormBefore)> InstallAsync()
    {
        using var empty = LocalEnvironment.Open();
        empty.ImportSolution(new CustomerSolution()
            .Process(new("c0000000-0000-4000-8000-000000000001"), "Contoso Sales", "contoso_contososales", (new("c0000000-0000-4000-8000-000000000011"), "Explore", 0))
            .Form(ContosoForm.Id, ContosoForm.Name, ContosoForm.Xml.Replace("bd_sharedvision", "description", StringComparison.Ordinal))
            .Zip());
        var product = SolutionContents.Read(Packages.Product);
        var administrator = new EnvironmentSetup(empty).Administrator;
        var service = new InProcessService(empty, administrator);
        var target = new DeploymentTarget(service, Packages.Product, product, new EnvironmentSettings { Version = 1 }, Path.Combine(Prerequisite.RepositoryRoot, "solution", "data"), administrator, TimeProvider.System);
        await new Deployment(target, RunConsole.Plain(TextWriter.Null)).RunAsync(whatIf: false, again: false, CancellationToken.None);
        var forms = new DealForms(service, product);
        var before = forms.All().Single();
        forms.Attach(before, []);
        return (empty.Prepare(), before.Xml);
    }
}
