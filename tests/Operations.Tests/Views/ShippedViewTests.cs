using BuyingDynamics.Operations.Tests.Roles;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Views;

/// <summary>The views of the package answer, and those that say more than "active rows" find the rows that their name promises.</summary>
public class ShippedViewTests(ShippedRoles roles) : IClassFixture<ShippedRoles>
{
    private const int Held = 717700001;
    private const int Confirmed = 717700000;

    [Fact]
    public void EveryView_OpenedByARep_Answers()
    {
        var views = new QueryExpression("savedquery") { ColumnSet = new ColumnSet("name", "fetchxml", "returnedtypecode", "querytype") };
        var shipped = roles.System.RetrieveMultiple(views).Entities.Where(view => view.GetAttributeValue<string>("fetchxml").Contains("bd_", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(shipped);
        Assert.All(shipped, view => Assert.NotNull(Rows(view.GetAttributeValue<string>("fetchxml").Replace("{0}", "%", StringComparison.Ordinal))));
    }

    [Fact]
    public void BuyingWithoutValueMap_DealsInBuying_ShowsTheOneWithoutLines()
    {
        var (without, with, awareness) = (DealInPropose(), DealInPropose(), roles.DealOf(roles.Rep));
        Line(with);
        Assert.All(new[] { without, with, awareness }, Evaluate);

        var shown = Shown("Buying without value map");

        Assert.Contains(without, shown);
        Assert.DoesNotContain(with, shown);
        Assert.DoesNotContain(awareness, shown);
    }

    [Fact]
    public void StuckChangeDecisions_DealsInAwareness_ShowsTheOneThatStaysThereTooLong()
    {
        var (stuck, fresh) = (DealSince(-100), DealSince(-2));
        Assert.All(new[] { stuck, fresh }, Evaluate);

        var shown = Shown("Stuck change decisions");

        Assert.Single(shown, stuck);
        Assert.DoesNotContain(fresh, shown);
    }

    [Fact]
    public void BuyingTeamChanged_PeopleOfAnOpenDeal_ShowsWhoJoinedOrLeftLately()
    {
        var deal = roles.DealOf(roles.Rep);
        var (newcomer, leaver, settled) = (Stakeholder(deal, "bd_joinedon", -3), Stakeholder(deal, "bd_lefton", -20), Stakeholder(deal, "bd_joinedon", -90));

        var shown = Shown("Buying team changed");

        Assert.Contains(newcomer, shown);
        Assert.Contains(leaver, shown);
        Assert.DoesNotContain(settled, shown);
    }

    [Fact]
    public void ConfirmationsDue_PlannedOnes_ShowsOverdueAndTheNextThirtyDays()
    {
        var deal = roles.DealOf(roles.Rep);
        roles.System.Update(new Entity("opportunity", deal) { ["statecode"] = new OptionSetValue(1) });
        var (overdue, today, soon, later, held) = (Confirmation(deal, -5), Confirmation(deal, 0), Confirmation(deal, 20), Confirmation(deal, 60), Confirmation(deal, -5, stage: Held));

        var shown = Shown("Confirmations due");

        Assert.All(new[] { overdue, today, soon }, row => Assert.Contains(row, shown));
        Assert.DoesNotContain(later, shown);
        Assert.DoesNotContain(held, shown);
    }

    [Fact]
    public void SponsorsToRevisit_PlannedConfirmations_ShowsThoseOfSponsors()
    {
        var deal = roles.DealOf(roles.Rep);
        var (sponsor, other) = (Confirmation(deal, 90, isSponsor: true), Confirmation(deal, 90));

        var shown = Shown("Sponsors to revisit");

        Assert.Contains(sponsor, shown);
        Assert.DoesNotContain(other, shown);
    }

    [Fact]
    public void UntestedHypotheses_OneTested_ShowsTheOther()
    {
        var deal = roles.DealOf(roles.Rep);
        var (untested, refuted) = (Hypothesis(deal, 717700000), Hypothesis(deal, 717700002));

        var shown = Shown("Untested hypotheses");

        Assert.Contains(untested, shown);
        Assert.DoesNotContain(refuted, shown);
    }

    private static DateTime Day(int offset) => TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(offset);

    private List<Guid> Shown(string view)
    {
        var named = new QueryExpression("savedquery") { ColumnSet = new ColumnSet("fetchxml") };
        named.Criteria.AddCondition("name", ConditionOperator.Equal, view);
        return [.. Rows(roles.System.RetrieveMultiple(named).Entities.Single().GetAttributeValue<string>("fetchxml")).Select(row => row.Id)];
    }

    private IEnumerable<Entity> Rows(string fetchXml) => roles.As(roles.Rep).RetrieveMultiple(new FetchExpression(fetchXml)).Entities;

    private Guid DealInPropose()
    {
        var deal = roles.DealOf(roles.Rep);
        var process = roles.System.RetrieveMultiple(Where("opportunitysalesprocess", "opportunityid", deal)).Entities.Single();
        var propose = roles.System.RetrieveMultiple(Where("processstage", "stagename", "Propose")).Entities[0];
        roles.As(roles.Rep).Update(new Entity("opportunitysalesprocess", process.Id) { ["activestageid"] = propose.ToEntityReference() });
        return deal;
    }

    private static QueryExpression Where(string table, string column, object value)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return query;
    }

    private void Line(Guid deal)
    {
        var map = roles.As(roles.Rep).Create(new Entity("bd_valuemap") { ["bd_name"] = "Map", ["bd_opportunityid"] = new EntityReference("opportunity", deal) });
        roles.As(roles.Rep).Create(new Entity("bd_valuemapitem")
        {
            ["bd_name"] = "Line",
            ["bd_valuemapid"] = new EntityReference("bd_valuemap", map),
            ["bd_stakeholderid"] = new EntityReference("bd_stakeholder", roles.StakeholderOf(roles.Rep, deal)),
        });
    }

    private void Evaluate(Guid deal) => roles.System.Execute(new OrganizationRequest("bd_EvaluateOpportunity") { ["OpportunityId"] = deal });

    private Guid DealSince(int offset)
    {
        var deal = roles.As(roles.Rep).Create(new Entity("opportunity") { ["name"] = "Warehouse", ["overriddencreatedon"] = Day(offset) });
        roles.StakeholderOf(roles.Rep, deal);
        return deal;
    }

    private Guid Stakeholder(Guid deal, string column, int offset)
    {
        var contact = roles.System.Create(new Entity("contact") { ["lastname"] = column });
        return roles.As(roles.Rep).Create(new Entity("bd_stakeholder")
        {
            ["bd_opportunityid"] = new EntityReference("opportunity", deal),
            ["bd_contactid"] = new EntityReference("contact", contact),
            ["bd_joinedon"] = Day(-200),
            [column] = Day(offset),
        });
    }

    private Guid Confirmation(Guid deal, int due, int stage = 717700000, bool isSponsor = false) => roles.As(roles.Rep).Create(new Entity("bd_valueconfirmation")
    {
        ["bd_opportunityid"] = new EntityReference("opportunity", deal),
        ["bd_dueon"] = Day(due),
        ["bd_stage"] = new OptionSetValue(stage),
        ["bd_outcome"] = stage == Held ? new OptionSetValue(Confirmed) : null,
        ["bd_heldon"] = stage == Held ? Day(due) : null,
        ["bd_contactid"] = stage == Held ? new EntityReference("contact", roles.System.Create(new Entity("contact") { ["lastname"] = "Sponsor" })) : null,
        ["bd_isinitialsponsor"] = isSponsor,
    });

    private Guid Hypothesis(Guid deal, int status) => roles.As(roles.Rep).Create(new Entity("bd_hypothesis")
    {
        ["bd_name"] = "Late dispatch costs revenue",
        ["bd_opportunityid"] = new EntityReference("opportunity", deal),
        ["bd_status"] = new OptionSetValue(status),
    });
}
