using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Stakeholders;

/// <summary>Active members of a deal team get at the deal, and nobody else by that way.</summary>
public sealed class DealTeamAccessTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Nordhafen story;
    private readonly DealRows rows;
    private readonly Guid colleague;
    private readonly Guid cfo;

    public DealTeamAccessTests()
    {
        story = new Nordhafen(product);
        rows = new DealRows(product, story);
        (cfo, _, _) = story.People();
        var unit = product.System.Create(InstalledProduct.Row("businessunit", ("name", "North"), ("parentbusinessunitid", new EntityReference("businessunit", product.Setup.RootBusinessUnit))));
        colleague = product.Setup.User("Carl", "Colleague", unit, 1033, "BD Rep");
    }

    public void Dispose() => product.Dispose();

    [Fact]
    public void Create_OfAnActiveMember_LetsThemReadAndChangeTheDealAndItsPeople()
    {
        Assert.False(Sees(OpportunityTable.Table, story.Deal));

        rows.Member(colleague);

        Assert.True(Sees(OpportunityTable.Table, story.Deal));
        Assert.True(Sees(StakeholderTable.Table, cfo));
        Assert.True(Sees(StakeholderTable.Table, story.Stakeholder("Nora", "New", StakeholderFunction.Finance, DecisionAuthority.Informed, 3, StanceToChange.Unknown)));
        InstalledProduct.Save(product.Environment.ServiceFor(colleague), OpportunityTable.Table, story.Deal, (OpportunityTable.CompellingEvent, "New berth."));
    }

    [Theory]
    [InlineData("inactive")]
    [InlineData("deactivated")]
    [InlineData("deleted")]
    [InlineData("replaced")]
    public void Member_NoLongerActive_LosesTheDeal(string how)
    {
        var member = rows.Member(colleague);

        switch (how)
        {
            case "inactive": product.Save(DealTeamMemberTable.Table, member, (DealTeamMemberTable.IsActive, false)); break;
            case "deactivated": product.Save(DealTeamMemberTable.Table, member, ("statecode", new OptionSetValue(1))); break;
            case "deleted": product.Rep.Delete(DealTeamMemberTable.Table, member); break;
            default: product.Save(DealTeamMemberTable.Table, member, (DealTeamMemberTable.UserId, new EntityReference(SystemUserTable.Table, product.ManagerId))); break;
        }

        Assert.False(Sees(OpportunityTable.Table, story.Deal));
        Assert.False(Sees(StakeholderTable.Table, cfo));
    }

    [Fact]
    public void Member_BackInTheTeam_SeesTheDealAgain()
    {
        var member = rows.Member(colleague);
        product.Save(DealTeamMemberTable.Table, member, (DealTeamMemberTable.IsActive, false));
        product.Save(DealTeamMemberTable.Table, member, (DealTeamMemberTable.IsActive, false));

        product.Save(DealTeamMemberTable.Table, member, (DealTeamMemberTable.IsActive, true));

        Assert.True(Sees(OpportunityTable.Table, story.Deal));
    }

    [Fact]
    public void Assign_OfTheDeal_TheMemberKeepsIt()
    {
        rows.Member(colleague);

        product.System.Execute(new AssignRequest { Target = story.DealReference, Assignee = new EntityReference(SystemUserTable.Table, product.ManagerId) });

        Assert.True(Sees(OpportunityTable.Table, story.Deal));
    }

    [Fact]
    public void Create_OfAMemberWithoutRolesOfOurs_IsSavedWithoutAccess()
    {
        var outsider = product.Setup.User("Otto", "Outsider", businessUnit: null, 1033);

        var member = rows.Member(outsider);

        Assert.Equal("Otto Outsider", product.Read(DealTeamMemberTable.Table, member)[DealTeamMemberTable.Name]);
        Assert.Empty(product.Rows(TeamTable.Table, "regardingobjectid", story.Deal));
        product.Rep.Delete(DealTeamMemberTable.Table, member);
    }

    [Fact]
    public void Create_BeforeTheTemplateIsInstalled_IsSavedWithoutAccess()
    {
        product.System.Delete(TeamTemplateTable.Table, SettingNames.DealTeamTemplateId);

        rows.Member(colleague);

        Assert.False(Sees(OpportunityTable.Table, story.Deal));
    }

    [Fact]
    public void Delete_OfTheDeal_TakesMembersAndAccessTeamAlong()
    {
        rows.Member(colleague);

        product.System.Delete(OpportunityTable.Table, story.Deal);

        Assert.Empty(product.Rows(TeamTable.Table, "regardingobjectid", story.Deal));
        Assert.Empty(product.Rows(DealTeamMemberTable.Table, DealTeamMemberTable.OpportunityId, story.Deal));
    }

    private bool Sees(string table, Guid id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, id);
        return product.Environment.ServiceFor(colleague).RetrieveMultiple(query).Entities.Count == 1;
    }
}
