using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
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
    private List<CheckResult> Run(IOrganizationService service) =>
        [.. new Verification(service, [.. Verification.All(withProbe: true).Where(check => check.Subject != "Alternate keys")]).Run(environment.Clock.Now, default)];

    private List<string> Left() => [.. new[] { OpportunityTable.Table, DealStateTable.Table, AlertTable.Table }
        .SelectMany(table => System.RetrieveMultiple(new QueryExpression(table)).Entities.Select(row => $"{table} {row.Id}"))];
}
