using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Journey;

public class ProcessInstanceTests
{
    [Theory]
    [InlineData("opportunitysalesprocess")]
    [InlineData("leadtoopportunitysalesprocess")]
    public void ActiveStage_MovedForwardAndBack_MovesThePhaseOfTheDeal(string process)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var instance = Begin(product, process, story, "Qualify");

        MoveTo(product, process, instance, "Propose");
        var afterForward = product.PhaseOf(story.Deal);
        MoveTo(product, process, instance, "Develop");

        Assert.Equal(JourneyPhase.Buying, afterForward);
        Assert.Equal(JourneyPhase.Awareness, product.PhaseOf(story.Deal));
        var kinds = product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal)
            .Select(t => (TransitionKind)t.GetAttributeValue<OptionSetValue>(PhaseTransitionTable.Kind).Value)
            .Order();
        Assert.Equal([TransitionKind.Forward, TransitionKind.Back], kinds);
    }

    [Fact]
    public void ActiveStage_FromDevelopBackToQualify_IsAStepBackWithinThePhase()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var instance = Begin(product, OpportunitySalesProcessTable.Table, story, "Qualify");
        MoveTo(product, OpportunitySalesProcessTable.Table, instance, "Develop");

        MoveTo(product, OpportunitySalesProcessTable.Table, instance, "Qualify");

        var back = Assert.Single(
            product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal),
            t => t.GetAttributeValue<OptionSetValue>(PhaseTransitionTable.Kind).Value == (int)TransitionKind.Back);
        Assert.Equal((int)TransitionReason.NotStated, back.GetAttributeValue<OptionSetValue>(PhaseTransitionTable.Reason).Value);
    }

    [Fact]
    public void ActiveStage_MovedByARepWhoMayNotSeeTheDeal_IsRefusedAndMovesNothing()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var instance = Begin(product, OpportunitySalesProcessTable.Table, story, "Qualify");
        var stranger = product.Setup.User("Sven", "Stranger", null, 1033, "BD Rep");
        var propose = Stage(product, OpportunitySalesProcessTable.Table, "Propose");

        var sentence = Refusal.Of(() => product.Environment.ServiceFor(stranger).Update(
            new Entity(OpportunitySalesProcessTable.Table, instance) { [OpportunitySalesProcessTable.ActiveStageId] = propose.ToEntityReference() }));

        Assert.NotEmpty(sentence);
        Assert.Equal(JourneyPhase.Awareness, product.PhaseOf(story.Deal));
        Assert.Empty(product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal));
    }

    [Fact]
    public void NewInstance_InPropose_NeverMovesADealThatHasAPhase()
    {
        using var product = new InstalledProduct();
        product.Enforce("Strict");
        var story = new Nordhafen(product);

        Begin(product, OpportunitySalesProcessTable.Table, story, "Propose");

        Assert.Equal(JourneyPhase.Awareness, product.PhaseOf(story.Deal));
    }

    [Fact]
    public void ActiveStage_MovedToProposeInStrict_IsRefusedAndTheInstanceStays()
    {
        using var product = new InstalledProduct();
        product.Enforce("Strict");
        var story = new Nordhafen(product);
        var instance = Begin(product, OpportunitySalesProcessTable.Table, story, "Qualify");

        Assert.Contains("Still missing", Refusal.Of(() => MoveTo(product, OpportunitySalesProcessTable.Table, instance, "Propose")), StringComparison.Ordinal);

        Assert.Equal(
            Stage(product, OpportunitySalesProcessTable.Table, "Qualify").Id,
            product.Read(OpportunitySalesProcessTable.Table, instance).GetAttributeValue<EntityReference>(OpportunitySalesProcessTable.ActiveStageId).Id);
    }

    private static Guid Begin(InstalledProduct product, string process, Nordhafen story, string stage)
    {
        var active = Stage(product, process, stage);
        return product.System.Create(InstalledProduct.Row(
            process,
            ("name", "Nordhafen"),
            (OpportunitySalesProcessTable.OpportunityId, story.DealReference),
            (OpportunitySalesProcessTable.ProcessId, active.GetAttributeValue<EntityReference>(ProcessStageTable.ProcessId)),
            (OpportunitySalesProcessTable.ActiveStageId, active.ToEntityReference())));
    }

    private static void MoveTo(InstalledProduct product, string process, Guid instance, string stage) =>
        product.Environment.ServiceFor(product.Setup.Administrator).Update(new Entity(process, instance)
        {
            [OpportunitySalesProcessTable.ActiveStageId] = Stage(product, process, stage).ToEntityReference(),
        });

    private static Entity Stage(InstalledProduct product, string process, string name)
    {
        var ofLead = process == LeadToOpportunityProcessTable.Table;
        return product.Rows(ProcessStageTable.Table, ProcessStageTable.Name, name)
            .Where(s => s.GetAttributeValue<EntityReference>(ProcessStageTable.ProcessId) is not null)
            .OrderBy(s => s.GetAttributeValue<string>("primaryentitytypecode") == "lead" != ofLead)
            .First();
    }
}
