using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Journey;

public class StageMoveTests
{
    [Fact]
    public void Create_InQualify_IsInAwarenessAndHasItsResults()
    {
        using var product = new InstalledProduct();

        var deal = product.Read(OpportunityTable.Table, product.Deal());

        Assert.Equal((int)JourneyPhase.Awareness, deal.GetAttributeValue<OptionSetValue>(OpportunityTable.JourneyPhase).Value);
        Assert.Equal("Qualify", deal[OpportunityTable.StageName]);
        Assert.Equal(deal.Id, deal.GetAttributeValue<EntityReference>(OpportunityTable.DealStateId).Id);
        Assert.Equal(product.RepId, product.Read(DealStateTable.Table, deal.Id).GetAttributeValue<EntityReference>(DealStateTable.OwnerId).Id);
    }

    [Fact]
    public void MoveToPropose_InStrictWithNothingKnown_IsRefusedWithTheListOfWhatIsMissing()
    {
        using var product = new InstalledProduct();
        product.Enforce("Strict");
        var story = new Nordhafen(product);

        var fault = Refusal.FaultOf(() => story.MoveTo("3-Propose"));

        Assert.StartsWith("The customer is not ready for the stage \"Propose\" yet. Still missing: the customer's decision to change (Yes); the day of that decision; a decider", fault.Message, StringComparison.Ordinal);
        Assert.Contains("the milestone \"Change decided\", confirmed by the customer", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, Refusal.NumberOf(fault));
        Assert.Equal(JourneyPhase.Awareness, product.PhaseOf(story.Deal));
        Assert.Equal("1-Qualify", product.Read(OpportunityTable.Table, story.Deal)[OpportunityTable.StepName]);
        Assert.Empty(product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal));
    }

    [Fact]
    public void MoveToPropose_InStrictAsGermanUser_IsRefusedInGerman()
    {
        using var product = new InstalledProduct(language: 1031);
        product.Enforce("Strict");
        var story = new Nordhafen(product);

        var sentence = Refusal.Of(() => story.MoveTo("3-Propose"));

        Assert.StartsWith("Der Kunde ist für die Stufe „Propose“ noch nicht bereit. Es fehlt noch: die Entscheidung des Kunden zur Veränderung (Ja); ", sentence, StringComparison.Ordinal);
        Assert.Contains("der Meilenstein „Veränderung entschieden“, vom Kunden bestätigt", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Milestones_SeenByAGermanUser_AreWordedInGermanUnlessAdministratorsNamedThem()
    {
        using var product = new InstalledProduct(language: 1031);
        InstalledProduct.Save(
            product.Administrator, MilestoneTable.Table, product.Settings.Contract.Id, (MilestoneTable.Name, "Bestellung im Portal"));
        var story = new Nordhafen(product);
        story.People();
        story.MoveTo("3-Propose");

        var names = story.Journey().GetProperty("milestones").EnumerateArray().Select(m => m.GetProperty("name").GetString());
        var gate = Assert.Single(story.Evaluate(), card => card.GetProperty("rule").GetString() == RuleCodes.GateOpen);

        Assert.Equal(["Veränderung entschieden", "Bestellung im Portal"], names);
        Assert.Contains("Vom Kunden nicht bestätigt: Veränderung entschieden", gate.GetProperty("facts").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public void MoveToPropose_InStrictWithTheGateMet_EntersBuyingAndLogsIt()
    {
        using var product = new InstalledProduct();
        product.Enforce("Strict");
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        story.MeetTheGate(cfo, cio);
        product.Environment.Clock.Advance(TimeSpan.FromDays(12));

        story.MoveTo("3-Propose");

        Assert.Equal(JourneyPhase.Buying, product.PhaseOf(story.Deal));
        var transition = Assert.Single(product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal));
        Assert.Equal((int)TransitionKind.Forward, transition.GetAttributeValue<OptionSetValue>(PhaseTransitionTable.Kind).Value);
        Assert.Equal(12, transition[PhaseTransitionTable.DaysSpent]);
        Assert.Equal(product.RepId, transition.GetAttributeValue<EntityReference>(PhaseTransitionTable.TransitionedBy).Id);
    }

    [Fact]
    public void MoveToPropose_InOff_PassesAndIsLogged()
    {
        using var product = new InstalledProduct();
        product.Enforce("Off");
        var story = new Nordhafen(product);

        story.MoveTo("3-Propose");

        Assert.Equal(JourneyPhase.Buying, product.PhaseOf(story.Deal));
        Assert.Single(product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal));
        Assert.DoesNotContain(story.Evaluate(), card => card.GetProperty("rule").GetString() == "change.gate-open");
    }

    [Fact]
    public void StepBack_WithConfirmedMilestoneAndChart_ReopensThemKeepsTheDecisionAndTakesAReason()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        story.MeetTheGate(cfo, cio);
        var chart = story.Chart();
        story.Line(chart, cfo);
        story.MoveTo("3-Propose");
        product.Environment.Clock.Advance(TimeSpan.FromDays(3));

        story.MoveTo("2-Develop");

        Assert.Equal(JourneyPhase.Awareness, product.PhaseOf(story.Deal));
        var deal = product.Read(OpportunityTable.Table, story.Deal);
        Assert.Equal((int)ChangeDecision.Yes, deal.GetAttributeValue<OptionSetValue>(OpportunityTable.ChangeDecision).Value);
        Assert.True(deal.GetAttributeValue<bool>(OpportunityTable.ChangeDecisionReconfirm));
        var record = Assert.Single(product.Rows(MilestoneRecordTable.Table, MilestoneRecordTable.OpportunityId, story.Deal));
        Assert.Equal((int)MilestoneStatus.ToBeReconfirmed, record.GetAttributeValue<OptionSetValue>(MilestoneRecordTable.Status).Value);
        Assert.Equal((int)ValueMapStatus.ToBeReviewed, product.Read(ValueMapTable.Table, chart).GetAttributeValue<OptionSetValue>(ValueMapTable.Status).Value);
        var asked = story.Journey().GetProperty("lastTransition");
        Assert.True(asked.GetProperty("askReason").GetBoolean());

        product.Rep.Execute(new OrganizationRequest("bd_StateTransitionReason")
        {
            ["TransitionId"] = asked.GetProperty("id").GetGuid(),
            ["Reason"] = (int)TransitionReason.BudgetFreezeOrChange,
            ["Note"] = "Freeze until January",
        });

        var stated = product.Read(PhaseTransitionTable.Table, asked.GetProperty("id").GetGuid());
        Assert.Equal((int)TransitionReason.BudgetFreezeOrChange, stated.GetAttributeValue<OptionSetValue>(PhaseTransitionTable.Reason).Value);
        Assert.False(story.Journey().GetProperty("lastTransition").GetProperty("askReason").GetBoolean());
        Assert.Equal(
            "One step back in the last 60 days: too few to have something in common.",
            product.Rep.Ask("bd_GetStepBackPattern", "Pattern").GetProperty("summary").GetString());
    }

    [Fact]
    public void StateReason_WithANoteBeyondItsColumn_IsRefusedNamingTheLimit()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.MoveTo("3-Propose");
        story.MoveTo("2-Develop");
        var transition = story.Journey().GetProperty("lastTransition").GetProperty("id").GetGuid();

        var sentence = Refusal.Of(() => product.Rep.Execute(new OrganizationRequest("bd_StateTransitionReason")
        {
            ["TransitionId"] = transition,
            ["Reason"] = (int)TransitionReason.Other,
            ["Note"] = new string('x', 2001),
        }));

        Assert.Equal("The note takes at most 2000 characters; this one has 2001. Shorten it.", sentence);
        Assert.False(product.Read(PhaseTransitionTable.Table, transition).Contains(PhaseTransitionTable.Note));
    }

    [Fact]
    public void StateReason_EightDaysAfterTheMove_IsRefused()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.MoveTo("3-Propose");
        story.MoveTo("2-Develop");
        var transition = story.Journey().GetProperty("lastTransition").GetProperty("id").GetGuid();
        product.Environment.Clock.Advance(TimeSpan.FromDays(8));

        var sentence = Refusal.Of(() => product.Rep.Execute(new OrganizationRequest("bd_StateTransitionReason")
        {
            ["TransitionId"] = transition,
            ["Reason"] = (int)TransitionReason.Other,
        }));

        Assert.Equal("The reason can be stated within seven days of the move; these are over.", sentence);
    }

    [Fact]
    public void MoveToUnmappedStage_InAdvisory_PassesWithOneFindingPerStageThatEndsWhenMapped()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var other = product.Deal("Another deal");

        story.MoveTo("5-Pilot");
        product.Save(OpportunityTable.Table, other, (OpportunityTable.StepName, "5-Pilot"));

        Assert.Equal(JourneyPhase.Awareness, product.PhaseOf(story.Deal));
        Assert.Equal("Pilot", product.Read(OpportunityTable.Table, story.Deal)[OpportunityTable.StageName]);
        var finding = Assert.Single(product.Rows(AlertTable.Table, AlertTable.Rule, 717700001));
        Assert.Null(finding.GetAttributeValue<EntityReference>(AlertTable.OpportunityId));

        // The list of stages without mapping shows it to readers of every language.
        Assert.Equal("Pilot", finding[AlertTable.Name]);

        product.Administrator.Create(InstalledProduct.Row(
            StageMappingTable.Table,
            (StageMappingTable.Name, "Pilot"),
            (StageMappingTable.StageName, "Pilot"),
            (StageMappingTable.Phase, new OptionSetValue((int)JourneyPhase.Buying)),
            (StageMappingTable.Sequence, 35)));

        Assert.Equal(
            (int)Domain.Alerts.AlertState.Resolved,
            product.Read(AlertTable.Table, finding.Id).GetAttributeValue<OptionSetValue>(AlertTable.State).Value);
    }

    [Fact]
    public void MoveToUnmappedStage_InStrict_IsRefusedNamingTheStage()
    {
        using var product = new InstalledProduct();
        product.Enforce("Strict");
        var story = new Nordhafen(product);

        var sentence = Refusal.Of(() => story.MoveTo("5-Pilot"));

        Assert.StartsWith("The stage \"Pilot\" is not mapped to a phase of the customer's journey", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Win_WithOpenMilestones_IsNeverRefusedAndEntersImplementation()
    {
        using var product = new InstalledProduct();
        product.Enforce("Strict");
        var story = new Nordhafen(product);

        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue(1)), (OpportunityTable.StatusReason, new OptionSetValue(3)));

        Assert.Equal(JourneyPhase.ImplementationAdoption, product.PhaseOf(story.Deal));
    }

    [Fact]
    public void Lose_WithOpenCards_ResolvesThem()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        Assert.NotEmpty(story.Evaluate());

        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue(2)), (OpportunityTable.StatusReason, new OptionSetValue(4)));
        product.Environment.RunPendingJobs();

        var alert = Assert.Single(product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal));
        Assert.Equal("DealLost", alert[AlertTable.ResolvedCause]);
    }
}
