using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests;

/// <summary>Test data with valid defaults: a test states only what it is about.</summary>
internal static class Some
{
    public static readonly DateTime Now = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static Stakeholder Stakeholder(
        string name = "Sales",
        DecisionAuthority? authority = DecisionAuthority.Evaluates,
        int? influence = 2,
        StanceToChange? stance = StanceToChange.Yes) => new()
        {
            Id = IdOf(name),
            ContactId = IdOf("contact " + name),
            Name = name,
            Role = BuyingRole.BusinessOwner,
            Function = StakeholderFunction.Sales,
            Authority = authority,
            Influence = influence,
            Stance = stance,
        };

    public static Stakeholder Cfo(StanceToChange? stance = StanceToChange.NotNow) =>
        Stakeholder("CFO", DecisionAuthority.Decides, 5, stance) with
        {
            Role = BuyingRole.Finance,
            Function = StakeholderFunction.Finance,
            TookChangeDecision = true,
            VisionAgreed = VisionAgreed.Yes,
        };

    public static Stakeholder Cio(StanceToChange? stance = StanceToChange.Yes) =>
        Stakeholder("CIO", DecisionAuthority.Approves, 4, stance) with
        {
            Role = BuyingRole.Technical,
            Function = StakeholderFunction.InformationTechnology,
            TookChangeDecision = true,
            VisionAgreed = VisionAgreed.Yes,
        };

    public static Stakeholder Operations(StanceToChange? stance = StanceToChange.Yes) =>
        Stakeholder("Operations", DecisionAuthority.Recommends, 4, stance) with { Role = BuyingRole.EndUser, Function = StakeholderFunction.Operations };

    public static ValueMapLine Line(Stakeholder owner, string suffix = "") => new()
    {
        Id = IdOf("line of " + owner.Name + suffix),
        StakeholderId = owner.Id,
        BusinessReason = "Returns cost too much",
        DesiredSolution = "Fewer returns",
        TangibleResult = "A third less",
        SuccessMeasure = "Returns per month",
        Metric = FinancialMetric.OperatingCost,
        Direction = ValueDirection.Decrease,
        Confirmation = Confirmation.Assumed,
    };

    public static ValueMap Map(params ValueMapLine[] lines) => new() { CreatedOn = Now.AddDays(-5), Lines = lines };

    /// <summary>A completed appointment with people of the customer that ended then.</summary>
    public static DealActivity Met(DateTime end, params Stakeholder[] with) => new()
    {
        Id = IdOf("met " + end.Ticks + string.Join(',', with.Select(w => w.Name))),
        Kind = ActivityKind.Appointment,
        Status = ActivityStatus.Completed,
        CreatedOn = end.AddDays(-3),
        ScheduledEnd = end,
        ContactIds = with.Select(w => w.ContactId!.Value).ToArray(),
    };

    /// <summary>An e-mail from someone of the customer.</summary>
    public static DealActivity MailFrom(Stakeholder sender, DateTime on) => MailTo(sender, on) with
    {
        Id = IdOf("from " + on.Ticks + sender.Name),
        IsIncoming = true,
        SenderId = sender.ContactId,
    };

    /// <summary>An e-mail of ours to someone of the customer.</summary>
    public static DealActivity MailTo(Stakeholder recipient, DateTime on) => new()
    {
        Id = IdOf("to " + on.Ticks + recipient.Name),
        Kind = ActivityKind.Email,
        Status = ActivityStatus.Completed,
        CreatedOn = on,
        ActualEnd = on,
        ContactIds = new[] { recipient.ContactId!.Value },
    };

    public static ChangeFacts DecidedChange() => new()
    {
        Decision = ChangeDecision.Yes,
        DecidedOn = Now.AddDays(-3).Date,
        Important = true,
        Urgent = true,
        Reason = ChangeReason.Problem,
        InterestLevel = InterestLevel.OrganizationalPain,
        SharedVision = "One view of all returns",
        VisionPath = "Three warehouses, then all",
        VisionAgreed = VisionAgreed.Yes,
        CustomerSituation = "Three warehouses, three systems",
        CustomerChallenge = "Nobody sees all returns",
        Blocker = ChangeBlocker.None,
    };

    /// <summary>A touched Complex deal in Awareness since yesterday: no rule has anything to say.</summary>
    public static DealFacts AwarenessDeal() => new()
    {
        DealId = Id(1),
        Variant = ProcessVariant.Complex,
        Journey = new JourneyPosition(JourneyPhase.Awareness, "Develop", Now.AddDays(-1), Now.AddDays(-1)),
        Change = DecidedChange() with { Decision = ChangeDecision.NotDecided, DecidedOn = null },
        Stakeholders = new[] { Cfo(StanceToChange.Yes), Cio(), Operations() },
    };

    /// <summary>A Complex deal in Buying with the gate met and a complete chart: no rule has anything to say.</summary>
    public static DealFacts BuyingDeal() => new()
    {
        DealId = Id(2),
        Variant = ProcessVariant.Complex,
        Journey = new JourneyPosition(JourneyPhase.Buying, "Propose", Now.AddDays(-1), Now.AddDays(-1)),
        Change = DecidedChange(),
        Stakeholders = new[] { Cfo(StanceToChange.Yes), Cio(), Operations() },
        ValueMap = Map(Line(Cfo()), Line(Cio()), Line(Operations())),
        Analyses = new[] { new AnalysisSummary(Id(902), AnalysisStatus.Finished) },
        MilestoneRecords = new[] { new MilestoneRecord(Id(901), ChangeDecided.Id, MilestoneStatus.ConfirmedByCustomer) },
    };

    /// <summary>A won Complex deal, live since 1 June 2026, without confirmations: no rule has anything to say.</summary>
    public static DealFacts WonDeal() => BuyingDeal() with
    {
        DealId = Id(3),
        Status = DealStatus.Won,
        Journey = new JourneyPosition(JourneyPhase.ImplementationAdoption, "Close", Now.AddDays(-200), Now.AddDays(-220)),
        LiveOn = new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    public static ValueConfirmation Planned(Stakeholder with, DateTime dueOn, int cycle = 1) => new()
    {
        Id = IdOf("confirmation " + with.Name + cycle),
        StakeholderId = with.Id,
        Name = with.Name,
        Cycle = cycle,
        DueOn = dueOn,
        Stage = ConfirmationStage.Planned,
        PlannedValue = 100_000m,
    };

    public static ValueConfirmation Held(Stakeholder with, ConfirmationOutcome outcome, DateTime heldOn, int cycle = 1) =>
        Planned(with, heldOn, cycle) with { Stage = ConfirmationStage.Held, Outcome = outcome, HeldOn = heldOn };

    public static Milestone ChangeDecided { get; } = new()
    {
        Id = Id(801),
        Code = "change-decided",
        Name = "Change decided",
        Phase = JourneyPhase.Awareness,
        IsMandatory = true,
        Sequence = 50,
    };

    public static Milestone Contract { get; } = new()
    {
        Id = Id(802),
        Code = "contract",
        Name = "Contract",
        Phase = JourneyPhase.Buying,
        IsMandatory = true,
        Sequence = 50,
    };

    public static StageMapping Mapping(int number, StageCategory? category, JourneyPhase phase, int sequence) => new()
    {
        Id = Id(number),
        Category = category,
        Phase = phase,
        Sequence = sequence,
    };

    /// <summary>The settings row of a stage in which a proposal is on the table.</summary>
    public static StageMapping ProposalStage { get; } =
        Mapping(703, StageCategory.Propose, JourneyPhase.Buying, 30) with { IsProposalStage = true };

    public static ProductSettings Settings(EnforcementMode enforcement = EnforcementMode.Advisory) => new()
    {
        Version = "1",
        Enforcement = enforcement,
        Mappings = new[]
        {
            Mapping(701, StageCategory.Qualify, JourneyPhase.Awareness, 10),
            Mapping(702, StageCategory.Develop, JourneyPhase.Awareness, 20),
            ProposalStage,
            Mapping(704, StageCategory.Close, JourneyPhase.Buying, 40),
        },
        Milestones = new[] { ChangeDecided, Contract },
    };

    public static Guid IdOf(string name) => new(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name)));
}
