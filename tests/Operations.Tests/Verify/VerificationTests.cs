using System.Xml.Linq;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Tests.Pack;
using BuyingDynamics.Operations.Tests.Resilience;
using BuyingDynamics.Operations.Verify;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Verify;

public sealed class VerificationTests : IDisposable
{
    private readonly LocalEnvironment environment = OurPackage.Open();

    public VerificationTests() => environment.RunPendingJobs();

    private IOrganizationService System => environment.ServiceFor(environment.SystemUserId);

    public void Dispose() => environment.Dispose();

    [Fact]
    public void Verification_OfAnInstallationWithoutSettings_SaysOfEachLackWhatToDo()
    {
        var results = Run(System);

        var lacking = results.Where(result => !result.IsFine).ToList();
        Assert.Equal(["Teams", "Settings", "Last sweep", "Probe deal"], lacking.Select(result => result.Subject));
        Assert.All(lacking, result => Assert.Contains("bd ", result.ToDo, StringComparison.Ordinal));
        Assert.All(results.Where(result => result.IsFine), result => Assert.Null(result.ToDo));
        Assert.Empty(Left());
    }

    [Fact]
    public void Verification_OfACompleteInstallation_FindsNothingAndSeesAStepThatIsOffAndASweepThatIsLate()
    {
        Complete();
        Assert.All(Run(System), result => Assert.True(result.IsFine, $"{result.Subject}: {result.Detail}"));

        System.Update(new Entity("sdkmessageprocessingstep", new Guid("bd150006-0000-4000-8000-000000000002")) { ["statecode"] = new OptionSetValue(1) });
        environment.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(["Plug-in steps", "Last sweep"], Run(System).Where(result => !result.IsFine).Select(result => result.Subject));
    }

    [Fact]
    public void ProbeDeal_WhoseEvaluationFails_LeavesNothingBehind()
    {
        Complete();
        var refusing = new ResilientService(new RequestPipeline((request, _) => request.RequestName == "bd_EvaluateOpportunity"
            ? throw Faults.WithCode(0x80040265, "The evaluation is broken.")
            : Task.FromResult(System.Execute(request))));

        var probe = Run(refusing).Single(result => result.Subject == "Probe deal");

        Assert.Equal((false, "The evaluation is broken."), (probe.IsFine, probe.Detail));
        Assert.Empty(Left());
    }

    [Fact]
    public void Verification_OfAnotherVersionThanThisBds_SaysWhichIsOlderAndWhatToDo()
    {
        var carried = CarriedSolution.OfThisProgram;
        var manifest = XDocument.Load(Path.Combine(Prerequisite.RepositoryRoot, "solution", "Other", "Solution.xml")).Root!.Element("SolutionManifest")!;
        Assert.Equal((manifest.Element("UniqueName")!.Value, manifest.Element("Version")!.Value), (carried.UniqueName, carried.Version.ToString()));

        CheckResult Solution(string version) => Run(System, carried with { Version = Version.Parse(version) }).Single(result => result.Subject == "Solution");

        Assert.Equal(new CheckResult("Solution", true, "1.0.0.0, managed"), Solution("1.0.0.0"));
        Assert.Equal("1.0.0.0, managed; older than 1.1.0.0, which this bd belongs to", Solution("1.1.0.0").Detail);
        Assert.StartsWith("Upgrade with bd deploy", Solution("1.1.0.0").ToDo, StringComparison.Ordinal);
        Assert.Equal("1.0.0.0, managed; newer than 0.9.0.0, which this bd belongs to", Solution("0.9.0.0").Detail);
        Assert.StartsWith("Use the bd that belongs to", Solution("0.9.0.0").ToDo, StringComparison.Ordinal);
    }

    [Fact]
    public void ProbeDeal_OfAUserWhoMayNotDeleteDeals_IsNotCreatedAndOneThatStaysIsNamed()
    {
        Complete();
        var setup = new EnvironmentSetup(environment);
        CheckResult Probe(IOrganizationService service) => Run(service).Single(result => result.Subject == "Probe deal");

        var without = Probe(environment.ServiceFor(setup.User("Ada", "Lind", roles: "BD Rep")));
        Assert.Equal((false, "not tried: this user may not delete deals, so the probe would stay"), (without.IsFine, without.Detail));
        Assert.Empty(Left());

        var undeletable = Probe(new ResilientService(new RequestPipeline((request, _) => request.RequestName == "Delete"
            ? throw Faults.WithCode(0x80040220, "Deals are not deleted here.")
            : Task.FromResult(System.Execute(request)))));
        var deal = Assert.Single(System.RetrieveMultiple(new QueryExpression(OpportunityTable.Table)).Entities);
        Assert.Equal($"the deal \"bd verify: probe deal, safe to delete\" ({deal.Id:D}) is still there: Deals are not deleted here.", undeletable.Detail);
    }

    [Fact]
    public void ProbeDeal_OfARunThatWasKilled_GoesWithTheNextRun()
    {
        Complete();
        var before = Everything();
        var killed = new ResilientService(new RequestPipeline((request, _) => request.RequestName == "Delete"
            ? throw new InvalidOperationException("Killed.")
            : Task.FromResult(System.Execute(request))));
        Assert.Throws<InvalidOperationException>(() => Run(killed));
        Assert.NotEmpty(Left());

        Assert.True(Run(System).Single(result => result.Subject == "Probe deal").IsFine);
        environment.RunPendingJobs();

        Assert.Equal(before, Everything());
    }

    private void Complete()
    {
        new EnvironmentSetup(environment).Team(SettingNames.UnassignedTeam, businessUnit: null, members: [], "BD Administrator");
        DealTeamTemplate.Ensure(System);
        System.Create(new Entity(StageMappingTable.Table)
        {
            [StageMappingTable.Name] = "Qualify",
            [StageMappingTable.StageName] = "Qualify",
            [StageMappingTable.Phase] = new OptionSetValue((int)Domain.Journey.JourneyPhase.Awareness),
        });
        System.Execute(new OrganizationRequest("bd_EvaluateDue"));
        environment.RunPendingJobs();
    }

    // The state of keys is asked over the Web API only.
    private List<CheckResult> Run(IOrganizationService service, CarriedSolution? carried = null) =>
        [.. new Verification(service, [.. Verification.All(withProbe: true, carried ?? CarriedSolution.OfThisProgram).Where(check => check.Subject != "Alternate keys")]).Run(environment.Clock.Now, default)];

    // Every row of every table, but the traces of what ran and the jobs that ran.
    private List<string> Everything() => [.. environment.Metadata.Tables.Keys
        .Where(table => table is not ("plugintracelog" or "asyncoperation" or "activitypointer"))
        .SelectMany(table => System.RetrieveMultiple(new QueryExpression(table)).Entities.Select(row => $"{table} {row.Id}"))
        .Order(StringComparer.Ordinal)];

    private List<string> Left() => [.. new[] { OpportunityTable.Table, DealStateTable.Table, AlertTable.Table }
        .SelectMany(table => System.RetrieveMultiple(new QueryExpression(table)).Entities.Select(row => $"{table} {row.Id}"))];
}
