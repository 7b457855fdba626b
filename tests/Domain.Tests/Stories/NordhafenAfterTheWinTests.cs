using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.Tests.Alerts;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests.Stories;

/// <summary>The rep's acceptance story after the win: live on 1 March 2027, and somebody goes back to the CFO.</summary>
public class NordhafenAfterTheWinTests
{
    private static readonly DateTime Live = new(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Due = new(2027, 5, 30, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Stakeholder[] People =
    {
        Some.Cfo(StanceToChange.Yes) with { IsInitialSponsor = true, DelegatedOn = Live },
        Some.Cio(),
    };

    private readonly AlertBook book = new(Some.Settings() with
    {
        Rules = new RuleSet(new[] { RuleCatalogue.Find(RuleCodes.FollowOn)!.Shipped with { IsEnabled = true } }),
    });

    private DealFacts deal = Some.WonDeal() with { Stakeholders = People, LiveOn = Live };

    [Fact]
    public void Play_FromThePlanToTheNextIdea_AsksTheCfoAndHearsBoth()
    {
        var plan = ConfirmationPlan.OnWin(new WonDeal { Stakeholders = People, ValueMap = Some.Map(Some.Line(Some.Cio())), LiveOn = Live });
        deal = deal with { Confirmations = plan.Create.Select(c => Some.Planned(People.Single(p => p.Id == c.StakeholderId), c.DueOn!.Value, c.Cycle) with { IsInitialSponsor = c.IsInitialSponsor }).ToArray() };
        Assert.Empty(OpenOn(Due));

        Assert.Equal(new[] { "value.confirmation-overdue Warning", "value.confirmation-overdue Warning" }, OpenOn(Due.AddDays(1)));
        Assert.Equal(new[] { "value.confirmation-overdue Critical", "value.confirmation-overdue Warning" }, OpenOn(Due.AddDays(30)));

        Hear("CFO", ConfirmationOutcome.Confirmed, Due.AddDays(31), cycle: 1);
        Hear("CIO", ConfirmationOutcome.NotConfirmed, Due.AddDays(31), cycle: 1);
        Assert.Equal(new[] { "value.not-confirmed Critical", "value.follow-on Info" }, OpenOn(Due.AddDays(32)));

        Hear("CIO", ConfirmationOutcome.Confirmed, Due.AddDays(120), cycle: 2);
        Assert.Equal(new[] { "value.follow-on Info" }, OpenOn(Due.AddDays(121)));

        deal = deal with { Account = deal.Account with { LastLeadOn = Due.AddDays(122) } };
        Assert.Empty(OpenOn(Due.AddDays(123)));
    }

    private string[] OpenOn(DateTime now) => book.Evaluate(deal, now).Open.Select(o => o.Finding.RuleCode + " " + o.Finding.Severity).ToArray();

    private void Hear(string name, ConfirmationOutcome outcome, DateTime on, int cycle) => deal = deal with
    {
        Confirmations = deal.Confirmations
            .Select(c => c.Name == name && c.Cycle == cycle ? c with { Stage = ConfirmationStage.Held, Outcome = outcome, HeldOn = on } : c)
            .ToArray(),
    };
}
