using System.ServiceModel;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Tests.Customer;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Deploy.Processes;

/// <summary>A business process flow that an organisation made for itself: its table is known to nobody before a deployment finds it.</summary>
public sealed class OwnProcessTests : IDisposable
{
    private const string Table = "contoso_contososales";
    private static readonly Guid Process = new("c0000000-0000-4000-8000-000000000001");
    private static readonly Guid Explore = new("c0000000-0000-4000-8000-000000000011");
    private static readonly Guid Offer = new("c0000000-0000-4000-8000-000000000012");
    private static readonly Guid Pilot = new("c0000000-0000-4000-8000-000000000013");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-process-");
    private readonly StringWriter output = new();
    private LocalEnvironment environment;

    public OwnProcessTests()
    {
        environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder.FullName });
        environment.ImportSolution(Customers.Zip());
    }

    private static CustomerSolution Customers => new CustomerSolution().Process(Process, "Contoso Sales", Table, (Explore, "Explore", 0), (Offer, "Offer", 2), (Pilot, "Pilot", -1));

    private IOrganizationService Service => environment.ServiceFor(new EnvironmentSetup(environment).Administrator);

    public void Dispose()
    {
        environment.Dispose();
        output.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task StagesOfTheOrganisationsOwnProcess_AfterADeployment_MoveThePhaseAndMeetTheGate()
    {
        await DeployAsync(whatIf: true);
        Assert.Contains("Own processes   register the stage step on Contoso Sales (contoso_contososales)", Output(), StringComparison.Ordinal);
        await DeployAsync();
        Assert.Contains("register the stage step on Contoso Sales", Output(), StringComparison.Ordinal);
        var registered = Steps();
        await DeployAsync();

        Assert.Equal("Nothing to do: BuyingDynamics 1.0.0.0 is in place.", Output());
        Assert.Equal(registered, Steps());
        Assert.Equal(2, registered.Count);
        var deal = Service.Create(new Entity(OpportunityTable.Table) { [OpportunityTable.Name] = "Nordhafen" });
        var instance = Begin(deal);
        Move(instance, Offer);
        Assert.Equal(JourneyPhase.Buying, PhaseOf(deal));
        Assert.Equal("Offer", ProcessReader.OfDeal(Service, SettingsReader.Read(Service), deal)!.Stage.Name);
        Move(instance, Explore);
        Assert.Equal(JourneyPhase.Awareness, PhaseOf(deal));

        Service.Create(new Entity("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = Service.RetrieveMultiple(new QueryExpression("environmentvariabledefinition")
            {
                Criteria = { Conditions = { new ConditionExpression("schemaname", ConditionOperator.Equal, "bd_EnforcementMode") } },
            }).Entities.Single().ToEntityReference(),
            ["value"] = "Strict",
        });
        Reopen();
        Assert.Contains("Still missing", Refused(() => Move(instance, Offer)), StringComparison.Ordinal);
        Assert.Contains("Pilot", Refused(() => Move(instance, Pilot)), StringComparison.Ordinal);

        await DeployAsync(zip: Packages.OfVersion("1.1.0.0"));
        Assert.DoesNotContain("register the stage step", Output(), StringComparison.Ordinal);
        Assert.Equal(registered, Steps());
        Assert.Contains("Still missing", Refused(() => Move(instance, Offer)), StringComparison.Ordinal);

        // One that is made later is found by the next deployment.
        environment.ImportSolution(Customers.Process(new("c0000000-0000-4000-8000-000000000002"), "Contoso Renewal", "contoso_renewal", (new("c0000000-0000-4000-8000-000000000021"), "Renew", 3)).Zip(version: "1.1.0.0"));
        await DeployAsync(zip: Packages.OfVersion("1.1.0.0"));
        Assert.Equal("Own processes   register the stage step on Contoso Renewal (contoso_renewal)", Output().Split('\n')[0].Trim());
        Assert.Equal(registered.Count + 2, Steps().Count);
    }

    private Guid Begin(Guid deal) => Service.Create(new Entity(Table)
    {
        ["bpf_name"] = "Nordhafen",
        [CustomProcess.OpportunityId] = new EntityReference(OpportunityTable.Table, deal),
        [OpportunitySalesProcessTable.ProcessId] = new EntityReference("workflow", Process),
        [OpportunitySalesProcessTable.ActiveStageId] = new EntityReference(ProcessStageTable.Table, Explore),
    });

    private void Move(Guid instance, Guid stage)
    {
        environment.Clock.Advance(TimeSpan.FromMinutes(1));
        Service.Update(new Entity(Table, instance) { [OpportunitySalesProcessTable.ActiveStageId] = new EntityReference(ProcessStageTable.Table, stage) });
    }

    private JourneyPhase? PhaseOf(Guid deal) =>
        (JourneyPhase?)Service.Retrieve(OpportunityTable.Table, deal, new ColumnSet(OpportunityTable.JourneyPhase)).GetAttributeValue<OptionSetValue>(OpportunityTable.JourneyPhase)?.Value;

    private static string Refused(Action act) => Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.Message;

    private List<string> Steps()
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Like, "%contoso%");
        return [.. Service.RetrieveMultiple(query).Entities.Select(step => $"{step.Id:D} {step.RowVersion} {step["name"]}").Order(StringComparer.Ordinal)];
    }

    private string Output()
    {
        var said = output.ToString().Trim();
        output.GetStringBuilder().Clear();
        return said;
    }

    private void Reopen()
    {
        environment.Dispose();
        environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder.FullName });
    }

    private Task DeployAsync(bool whatIf = false, byte[]? zip = null)
    {
        zip ??= Packages.Product;
        var caller = new EnvironmentSetup(environment).Administrator;
        var target = new DeploymentTarget(
            new InProcessService(environment, caller), zip, SolutionContents.Read(zip), new EnvironmentSettings { Version = 1 }, Path.Combine(Prerequisite.RepositoryRoot, "solution", "data"), caller, TimeProvider.System);
        return new Deployment(target, RunConsole.Plain(output)).RunAsync(whatIf, again: false, CancellationToken.None);
    }
}
