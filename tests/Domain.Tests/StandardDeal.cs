using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests;

/// <summary>
/// The deal that the engine's budget is stated for: Complex, in Buying with a proposal out, 8 stakeholders, 20 lines, 50 activities,
/// and something of everything else that is read. It lives like others do: most rules are quiet, two have something to say.
/// </summary>
internal static class StandardDeal
{
    private static readonly DecisionAuthority[] Authorities =
    [
        DecisionAuthority.Decides, DecisionAuthority.Approves, DecisionAuthority.Recommends, DecisionAuthority.Recommends,
        DecisionAuthority.Evaluates, DecisionAuthority.Evaluates, DecisionAuthority.Informed, DecisionAuthority.Informed,
    ];

    private static readonly BuyingRole[] Roles =
    [
        BuyingRole.EconomicBuyer, BuyingRole.Finance, BuyingRole.BusinessOwner, BuyingRole.Technical,
        BuyingRole.EndUser, BuyingRole.EndUser, BuyingRole.Procurement, BuyingRole.Analyst,
    ];

    private static readonly FinancialMetric[] Metrics = [FinancialMetric.Revenue, FinancialMetric.OperatingCost, FinancialMetric.CashFlow];

    /// <summary>Its facts.</summary>
    public static DealFacts Facts()
    {
        var people = Enumerable.Range(0, 8).Select(Person).ToArray();
        return Some.BuyingDeal() with
        {
            Journey = new JourneyPosition(JourneyPhase.Buying, "Propose", Some.Now.AddDays(-40), Some.Now.AddDays(-12)),
            Stage = Some.ProposalStage with { ExpectedDays = 30 },
            Stakeholders = people,
            ValueMap = Some.Map([.. Enumerable.Range(0, 20).Select(n => Line(n, people[n % 7]))]) with
            {
                CreatedOn = Some.Now.AddDays(-60),
                ReviewedOn = Some.Now.AddDays(-20).Date,
            },
            MilestoneRecords = [.. Enumerable.Range(901, 6).Select(n => new MilestoneRecord(Some.Id(n), n == 901 ? Some.ChangeDecided.Id : Some.Id(n + 100), MilestoneStatus.ConfirmedByCustomer) { ConfirmedOn = Some.Now.AddDays(-30).Date })],
            Activities = [.. Enumerable.Range(0, 50).Select(n => Activity(n, people))],
            Options = [new DealOption(Some.Id(301), "Ours", OptionKind.Ours, null), new DealOption(Some.Id(302), "Theirs", OptionKind.Competitor, null)],
            RiskViews = [.. people.Select((p, n) => new RiskView { Id = Some.Id(310 + n), StakeholderId = p.Id, OptionId = Some.Id(301), Organisational = n % 4, Personal = n % 3 })],
            Influences = [.. people.Skip(1).Select((p, n) => new InfluenceLine(p.Id, people[n].Id, InfluenceKind.Influences, Strength: null))],
            Team = [.. Enumerable.Range(0, 4).Select(n => new DealTeamMember(Some.Id(40 + n), (DealTeamRole)(717700000 + n), true))],
            Terms = new CommercialTerms { EstimatedCloseOn = Some.Now.AddDays(60).Date, IsMethodKnown = true },
            StepBacks = [new StepBack(Some.Now.AddDays(-70), TransitionReason.NotStated)],
            Account = new AccountFacts
            {
                Initiatives = [new StrategicInitiative { Id = Some.Id(330), Name = "Fewer warehouses", TargetValue = 5_000_000m }],
                Metrics = [new AccountMetric(FinancialMetric.Revenue, 2026, 1m, 2m)],
            },
        };
    }

    /// <summary>The same deal when its people agree and nobody joined lately: no rule has anything to say.</summary>
    public static DealFacts QuietFacts()
    {
        var facts = Facts();
        return facts with
        {
            Stakeholders = [.. facts.Stakeholders.Select(s => s with { OnboardedOn = s.JoinedOn })],
            ValueMap = facts.ValueMap with { Lines = [.. facts.ValueMap.Lines.Select(l => l with { Target = 10m })] },
        };
    }

    /// <summary>Shipped rules as an environment stores them, stage mappings and ten milestones.</summary>
    public static ProductSettings Settings() => Some.Settings() with
    {
        Rules = new RuleSet(RuleCatalogue.All.Select(r => r.Shipped)),
        Milestones = [Some.ChangeDecided, Some.Contract, .. Enumerable.Range(1001, 8).Select(n => Some.Contract with { Id = Some.Id(n), IsMandatory = false })],
    };

    private static Stakeholder Person(int n) => Some.Stakeholder("Person " + n, Authorities[n], 5 - (n / 2), n == 1 ? StanceToChange.NotNow : StanceToChange.Yes) with
    {
        Id = Some.Id(100 + n),
        Role = Roles[n],
        Function = (StakeholderFunction)(717700000 + n),
        StanceToUs = StanceToUs.Supporter,
        TookChangeDecision = n < 4,
        VisionAgreed = n < 2 ? VisionAgreed.Yes : null,
        JoinedOn = Some.Now.AddDays(n == 7 ? -15 : -80).Date,
        IsInitialSponsor = n == 0,
        Viewpoint = "Returns cost too much",
        FavouredOptionId = Some.Id(301),
    };

    private static ValueMapLine Line(int n, Stakeholder person) => Some.Line(person, "#" + n) with
    {
        Metric = Metrics[n % 3],
        Direction = n % 3 == 1 ? ValueDirection.Decrease : ValueDirection.Increase,
        Nature = n % 2 == 0 ? ValueNature.Does : ValueNature.Means,
        OptionId = Some.Id(301),
        InitiativeId = n % 5 == 0 ? Some.Id(330) : null,
        MoneyValue = 10_000m * (n + 1),
        CurrencyId = Some.Id(340),
        TimeBasis = TimeBasis.PerYear,
        Target = n == 0 ? 14m : 10m + (n % 2),
        SuccessMeasure = n == 19 ? null : "Returns per month",
        Confirmation = n % 4 == 0 ? Confirmation.Confirmed : Confirmation.Assumed,
        ConfirmedOn = n % 4 == 0 ? Some.Now.AddDays(-18).Date : null,
    };

    // Every fifth is a meeting, every tenth a task of ours, the rest mail to and fro and calls; two meetings lie ahead.
    private static DealActivity Activity(int n, Stakeholder[] people)
    {
        var on = Some.Now.AddDays(-75).AddHours(n * 35);
        var with = people[n % 8];
        return (n % 10) switch
        {
            0 or 5 => Some.Met(n >= 45 ? Some.Now.AddDays(n - 40) : on, with, people[(n + 1) % 8]) with
            {
                Status = n >= 45 ? ActivityStatus.Scheduled : ActivityStatus.Completed,
                Purpose = n >= 45 ? ActivityPurpose.CustomerAgreedNextStep : ActivityPurpose.CustomerConversation,
            },
            3 => Some.MailTo(with, on) with { Kind = ActivityKind.Task, Status = n > 40 ? ActivityStatus.Open : ActivityStatus.Completed, ScheduledEnd = on.AddDays(30), Purpose = ActivityPurpose.PromisedFollowUp },
            7 => Some.MailTo(with, on) with { Kind = ActivityKind.PhoneCall },
            1 or 4 or 8 => Some.MailTo(with, on),
            _ => Some.MailFrom(with, on),
        };
    }
}
