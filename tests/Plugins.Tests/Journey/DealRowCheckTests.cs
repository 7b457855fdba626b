using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Journey;

/// <summary>Rows under a deal stay in it, point to rows of it, and say nothing twice.</summary>
public sealed class DealRowCheckTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Nordhafen story;
    private readonly DealRows rows;

    public DealRowCheckTests()
    {
        story = new Nordhafen(product);
        rows = new DealRows(product, story);
    }

    public void Dispose() => product.Dispose();

    [Fact]
    public void Create_OfRowsThatHangOnOthers_TakesDealAndNameFromThem()
    {
        var (cfo, cio, _) = story.People();
        var option = rows.Option();

        var risk = product.Read(RiskViewTable.Table, rows.RiskView(cfo, option));
        var line = product.Read(InfluenceTable.Table, rows.Influence(cio, cfo));
        var member = product.Read(DealTeamMemberTable.Table, rows.Member(product.ManagerId));

        Assert.Equal(story.Deal, risk.GetAttributeValue<EntityReference>(RiskViewTable.OpportunityId).Id);
        Assert.Equal(story.Deal, line.GetAttributeValue<EntityReference>(InfluenceTable.OpportunityId).Id);
        Assert.Equal(
            ["Carla CFO → Ours", "Ivo CIO → Carla CFO", "Mona Manager"],
            new[] { risk, line, member }.Select(row => row.GetAttributeValue<string>(DealTable.Name)));
    }

    [Fact]
    public void Create_WithTheDealOfAnotherRowNamed_IsRefused()
    {
        var (cfo, _, _) = story.People();
        var row = DealRows.RiskViewRow(cfo, rows.Option());
        row[RiskViewTable.OpportunityId] = new EntityReference(OpportunityTable.Table, product.Deal("Other"));

        var fault = Refusal.FaultOf(() => product.Rep.Create(row));

        Assert.StartsWith("The deal follows from \"Stakeholder\"", fault.Message, StringComparison.Ordinal);
        Assert.Equal(73, Refusal.NumberOf(fault));
    }

    [Fact]
    public void Create_PointingToAnotherDeal_IsRefusedNamingTheColumn()
    {
        var (cfo, _, _) = story.People();
        var other = new Nordhafen(product);
        var (stranger, _, _) = other.People();
        var foreignOption = new DealRows(product, other).Option();

        var refused = new[]
        {
            Refusal.FaultOf(() => product.Rep.Create(DealRows.RiskViewRow(cfo, foreignOption))),
            Refusal.FaultOf(() => product.Rep.Create(DealRows.InfluenceRow(cfo, stranger))),
            Refusal.FaultOf(() => product.Save(StakeholderTable.Table, cfo, (StakeholderTable.FavouredOptionId, new EntityReference(OptionTable.Table, foreignOption)))),
            Refusal.FaultOf(() => product.Save(StakeholderTable.Table, cfo, (StakeholderTable.DelegatedToId, new EntityReference(StakeholderTable.Table, stranger)))),
        };

        Assert.All(refused, fault => Assert.Equal(70, Refusal.NumberOf(fault)));
        Assert.Equal(
            ["\"Option\"", "\"To\"", "\"Favoured option\"", "\"Delegated to\""],
            refused.Select(fault => fault.Message[..(fault.Message.IndexOf(" points", StringComparison.Ordinal))]));
    }

    [Fact]
    public void Save_LeadingToItself_IsRefused()
    {
        var (cfo, _, _) = story.People();

        var line = Refusal.Of(() => rows.Influence(cfo, cfo));
        var delegation = Refusal.Of(() => product.Save(StakeholderTable.Table, cfo, (StakeholderTable.DelegatedToId, new EntityReference(StakeholderTable.Table, cfo))));

        Assert.StartsWith("An influence line needs two different people.", line, StringComparison.Ordinal);
        Assert.StartsWith("A person cannot delegate to themselves.", delegation, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_SaidAlready_IsRefusedUntilTheFirstIsInactive()
    {
        var (cfo, cio, _) = story.People();
        var option = rows.Option();
        rows.RiskView(cfo, option);
        rows.Influence(cfo, cio);
        var member = rows.Member(product.ManagerId);

        Assert.StartsWith("The risk that this stakeholder feels", Refusal.Of(() => rows.RiskView(cfo, option)), StringComparison.Ordinal);
        Assert.StartsWith("There is a line from this person", Refusal.Of(() => rows.Influence(cfo, cio)), StringComparison.Ordinal);
        Assert.StartsWith("This person is in the deal team already.", Refusal.Of(() => rows.Member(product.ManagerId)), StringComparison.Ordinal);
        rows.Influence(cio, cfo);
        product.Save(DealTeamMemberTable.Table, member, ("statecode", new OptionSetValue(1)));
        Assert.NotEqual(Guid.Empty, rows.Member(product.ManagerId));
        Assert.StartsWith(
            "This person is in the deal team already.",
            Refusal.Of(() => product.Save(DealTeamMemberTable.Table, member, ("statecode", new OptionSetValue(0)))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Update_ToAnotherDeal_IsRefused()
    {
        var option = rows.Option();

        var fault = Refusal.FaultOf(() => product.Save(
            OptionTable.Table, option, (OptionTable.OpportunityId, new EntityReference(OpportunityTable.Table, product.Deal("Other")))));

        Assert.Equal(6, Refusal.NumberOf(fault));
    }

    [Fact]
    public void Hypothesis_OfAnAccount_NeedsNoDealAndMayGetOne()
    {
        var id = product.Rep.Create(InstalledProduct.Row(HypothesisTable.Table, (HypothesisTable.Name, "Berths stand empty.")));
        Refresh();

        product.Save(HypothesisTable.Table, id, (HypothesisTable.OpportunityId, story.DealReference));

        Assert.True(IsDue());
    }

    [Fact]
    public void Delete_OfWhatRowsPointToWithOurStepsSwitchedOff_IsNotBlocked()
    {
        product.DisableStep("bd1c0070-0000-4000-8000-000000000001");
        product.DisableStep("bd1c0070-0000-4000-8000-000000000002");
        var (cfo, cio, _) = story.People();
        var option = rows.Option();
        var risk = rows.RiskView(cfo, option);
        var line = rows.Influence(cio, cfo);
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.FavouredOptionId, new EntityReference(OptionTable.Table, option)));

        product.Rep.Delete(OptionTable.Table, option);
        Assert.Null(product.Read(RiskViewTable.Table, risk).GetAttributeValue<EntityReference>(RiskViewTable.OptionId));
        product.Rep.Delete(StakeholderTable.Table, cfo);
        Assert.Null(product.Read(InfluenceTable.Table, line).GetAttributeValue<EntityReference>(InfluenceTable.ToId));
        product.System.Delete(OpportunityTable.Table, story.Deal);

        Assert.Empty(product.Rows(InfluenceTable.Table, InfluenceTable.Id, line));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void CreateUpdateDelete_OfARow_EachMarksTheDealDueAndBelongsToItsOwner(string table)
    {
        var row = rows.New(table);
        row["ownerid"] = new EntityReference(SystemUserTable.Table, product.ManagerId);
        Refresh();

        var id = product.Manager.Create(row);
        Assert.True(IsDue());
        Assert.Equal(product.RepId, product.Read(table, id).GetAttributeValue<EntityReference>("ownerid").Id);

        Refresh();
        var (column, value) = Change(table);
        product.Save(table, id, (column, value));
        Assert.True(IsDue());

        Refresh();
        product.Rep.Delete(table, id);
        Assert.True(IsDue());
    }

    public static TheoryData<string> Tables() => [.. DealTables.All.Select(t => t.Table)];

    [Fact]
    public void Create_OfATwinInADealThatTheCallerMayNotSee_TellsNothingAboutIt()
    {
        rows.Member(product.ManagerId);
        var stranger = product.Environment.ServiceFor(product.Setup.User("Stefan", "Stranger", businessUnit: null, 1033, "BD Rep"));

        var sentence = Refusal.Of(() => stranger.Create(rows.MemberRow(product.ManagerId)));

        Assert.StartsWith("This record does not exist, or you may not see it: deal.", sentence, StringComparison.Ordinal);
    }

    private (string Column, object Value) Change(string table) => table switch
    {
        StakeholderTable.Table => (StakeholderTable.Viewpoint, "Sees it as a cost."),
        ValueMapTable.Table => (ValueMapTable.ReviewedOn, InstalledProduct.Today.Date),
        ValueMapItemTable.Table => (ValueMapItemTable.SuccessMeasure, "Hours"),
        MilestoneRecordTable.Table => (MilestoneRecordTable.Status, new OptionSetValue((int)Domain.Journey.MilestoneStatus.Assumed)),
        OptionTable.Table => (OptionTable.Kind, new OptionSetValue((int)OptionKind.InHouse)),
        RiskViewTable.Table => (RiskViewTable.OrganisationalRisk, 4),
        InfluenceTable.Table => (InfluenceTable.Strength, 4),
        DealTeamMemberTable.Table => (DealTeamMemberTable.IsActive, false),
        BusinessValueAnalysisTable.Table => (BusinessValueAnalysisTable.HorizonYears, 3),
        CashFlowTable.Table => (CashFlowTable.Year, 2),
        HypothesisTable.Table => (HypothesisTable.TestedOn, InstalledProduct.Today.Date),
        DealEvaluationTable.Table => (DealEvaluationTable.Chance, 40),
        ValueConfirmationTable.Table => (ValueConfirmationTable.DueOn, InstalledProduct.Today.Date.AddDays(9)),
        HandoverTable.Table => (HandoverTable.GoLiveOn, InstalledProduct.Today.Date.AddDays(9)),
        WinLossReviewTable.Table => (WinLossReviewTable.Status, new OptionSetValue((int)Domain.Pursuit.ReviewStatus.Done)),
        ResourceAllocationTable.Table => (ResourceAllocationTable.DaysAsked, 3m),
        InternalDecisionTable.Table => (InternalDecisionTable.DueOn, InstalledProduct.Today.Date.AddDays(9)),
        _ => throw new InvalidOperationException($"Say which change of a row of {table} counts."),
    };

    private void Refresh()
    {
        product.Environment.Clock.Set(product.Environment.Clock.Now.AddMinutes(1));
        story.Evaluate();
        Assert.False(IsDue());
    }

    private bool IsDue() =>
        product.Read(DealStateTable.Table, story.Deal).GetAttributeValue<DateTime?>(DealStateTable.NextDue) <= product.Environment.Clock.Now;
}
