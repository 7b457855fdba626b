using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>The deal of acceptance story 1: its people, its gate, its chart.</summary>
internal sealed class Nordhafen
{
    private readonly InstalledProduct product;
    private EntityReference? witness;

    public Nordhafen(InstalledProduct product)
    {
        this.product = product;
        Deal = product.Deal();
    }

    public Guid Deal { get; }

    /// <summary>Who confirms something for the customer.</summary>
    public EntityReference Witness => witness ??= new EntityReference(ContactTable.Table, Contact("Wilma", "Witness"));

    public EntityReference DealReference => new(OpportunityTable.Table, Deal);

    /// <summary>CFO (Decides, 5, Not now), CIO (Approves, 4, Yes), Operations (Recommends, 4, Yes).</summary>
    public (Guid Cfo, Guid Cio, Guid Operations) People()
    {
        var cfo = Stakeholder("Carla", "CFO", StakeholderFunction.Finance, DecisionAuthority.Decides, 5, StanceToChange.NotNow);
        var cio = Stakeholder("Ivo", "CIO", StakeholderFunction.InformationTechnology, DecisionAuthority.Approves, 4, StanceToChange.Yes);
        var operations = Stakeholder("Olga", "Operations", StakeholderFunction.Operations, DecisionAuthority.Recommends, 4, StanceToChange.Yes);
        return (cfo, cio, operations);
    }

    public Guid Contact(string first, string last) => product.Rep.Create(new Entity("contact") { ["firstname"] = first, ["lastname"] = last });

    public Guid Stakeholder(
        string first, string last, StakeholderFunction function, DecisionAuthority authority, int influence, StanceToChange stance) =>
        product.Rep.Create(InstalledProduct.Row(
            StakeholderTable.Table,
            (StakeholderTable.OpportunityId, DealReference),
            (StakeholderTable.ContactId, new EntityReference(ContactTable.Table, Contact(first, last))),
            (StakeholderTable.Function, new OptionSetValue((int)function)),
            (StakeholderTable.Authority, new OptionSetValue((int)authority)),
            (StakeholderTable.Influence, influence),
            (StakeholderTable.StanceToChange, new OptionSetValue((int)stance))));

    /// <summary>Meets the gate: decision with date, taken by CFO and CIO, agreed vision, mandatory milestone confirmed.</summary>
    public void MeetTheGate(params Guid[] deciders)
    {
        foreach (var decider in deciders)
        {
            product.Save(StakeholderTable.Table, decider, (StakeholderTable.TookChangeDecision, true));
        }

        product.Save(
            OpportunityTable.Table,
            Deal,
            (OpportunityTable.ChangeDecision, new OptionSetValue((int)ChangeDecision.Yes)),
            (OpportunityTable.ChangeDecidedOn, InstalledProduct.Today.Date),
            (OpportunityTable.Important, true),
            (OpportunityTable.Urgent, true),
            (OpportunityTable.ChangeReason, new OptionSetValue((int)ChangeReason.Problem)),
            (OpportunityTable.InterestLevel, new OptionSetValue((int)InterestLevel.OrganizationalPain)),
            (OpportunityTable.SharedVision, "One port, one plan."),
            (OpportunityTable.VisionPath, "Pilot in spring, all berths by autumn."),
            (OpportunityTable.VisionAgreed, new OptionSetValue((int)VisionAgreed.Yes)));
        Confirm(product.Settings.ChangeDecided);
    }

    /// <summary>The customer confirms the milestone on the day every test begins at.</summary>
    public Guid Confirm(EntityReference milestone) => product.Rep.Create(InstalledProduct.Row(
        MilestoneRecordTable.Table,
        (MilestoneRecordTable.OpportunityId, DealReference),
        (MilestoneRecordTable.MilestoneId, milestone),
        (MilestoneRecordTable.Status, new OptionSetValue((int)MilestoneStatus.ConfirmedByCustomer)),
        (MilestoneRecordTable.ConfirmedBy, Witness),
        (MilestoneRecordTable.ConfirmedOn, InstalledProduct.Today.Date)));

    /// <summary>The customer confirms the line on the day every test begins at.</summary>
    public void ConfirmLine(Guid line, params (string Column, object? Value)[] more) => product.Save(
        ValueMapItemTable.Table,
        line,
        [
            (ValueMapItemTable.Confirmation, new OptionSetValue((int)Confirmation.Confirmed)),
            (ValueMapItemTable.ConfirmedBy, Witness),
            (ValueMapItemTable.ConfirmedOn, InstalledProduct.Today.Date),
            .. more,
        ]);

    public Guid Chart() => product.Rep.Create(InstalledProduct.Row(ValueMapTable.Table, (ValueMapTable.OpportunityId, DealReference)));

    public Guid Line(Guid chart, Guid stakeholder) => product.Rep.Create(InstalledProduct.Row(
        ValueMapItemTable.Table,
        (ValueMapItemTable.ValueMapId, new EntityReference(ValueMapTable.Table, chart)),
        (ValueMapItemTable.StakeholderId, new EntityReference(StakeholderTable.Table, stakeholder)),
        (ValueMapItemTable.BusinessReason, "Ships wait."),
        (ValueMapItemTable.DesiredSolution, "Berth planning"),
        (ValueMapItemTable.TangibleResult, "90,000 a year"),
        (ValueMapItemTable.SuccessMeasure, "Waiting hours per ship")));

    public void MoveTo(string stepName) => product.Save(OpportunityTable.Table, Deal, (OpportunityTable.StepName, stepName));

    /// <summary>Evaluates at once, as the form does, and answers the cards.</summary>
    public IReadOnlyList<JsonElement> Evaluate() => Evaluate(product.Rep);

    public IReadOnlyList<JsonElement> Evaluate(IOrganizationService caller)
    {
        var response = caller.Execute(new OrganizationRequest("bd_EvaluateOpportunity") { ["OpportunityId"] = Deal });
        return [.. JsonDocument.Parse((string)response.Results["Cards"]).RootElement.EnumerateArray()];
    }

    /// <summary>The journey, as the form shows it.</summary>
    public JsonElement Journey(IOrganizationService? caller = null)
    {
        var response = (caller ?? product.Rep).Execute(new OrganizationRequest("bd_GetJourney") { ["OpportunityId"] = Deal });
        return JsonDocument.Parse((string)response.Results["Journey"]).RootElement;
    }
}
