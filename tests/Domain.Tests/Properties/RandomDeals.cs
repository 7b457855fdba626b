using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>Deals of every kind from a seed: the same seed gives the same deal.</summary>
internal sealed class RandomDeals
{
    // What people type for "never", and what a slip of a key makes of a year.
    private static readonly DateTime[] EndsOfTheCalendar =
    [
        DateTime.MaxValue, new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc), new(9999, 12, 30, 0, 0, 0, DateTimeKind.Utc), new(9999, 10, 1, 0, 0, 0, DateTimeKind.Utc),
        new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(1, 1, 5, 0, 0, 0, DateTimeKind.Utc), DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
    ];

    private readonly Random random;
    private bool hasEndsOfTheCalendar;

    public RandomDeals(int seed) => random = new Random(seed);

    public DealFacts Next()
    {
        hasEndsOfTheCalendar = Chance(4);
        var people = Enumerable.Range(1, random.Next(0, 9)).Select(Person).ToArray();
        var lines = people.Length == 0 ? Array.Empty<ValueMapLine>() : Enumerable.Range(1, random.Next(0, 12)).Select(n => Line(n, people)).ToArray();
        return new DealFacts
        {
            DealId = Some.Id(1),
            Status = Chance(20) ? DealStatus.Lost : Chance(5) ? DealStatus.Won : DealStatus.Open,
            Variant = Pick<ProcessVariant>() ?? ProcessVariant.Complex,
            Journey = new JourneyPosition(Pick<JourneyPhase>(), "Stage", Chance(10) ? null : Past(100), Past(50)),
            Change = Change(),
            Stakeholders = people,
            ValueMap = new ValueMap { CreatedOn = Past(60), ReviewedOn = Chance(2) ? null : Past(60).Date, Lines = lines },
            MilestoneRecords = Chance(2)
                ? new[] { new MilestoneRecord(Some.Id(3), Some.ChangeDecided.Id, Pick<MilestoneStatus>() ?? MilestoneStatus.Assumed) { ConfirmedOn = Maybe(() => Past(60).PlusDays(10).Date) } }
                : Array.Empty<MilestoneRecord>(),
            Activities = Chance(4) ? null : Enumerable.Range(1, random.Next(0, 20)).Select(n => Activity(n, people)).ToArray(),
            Options = Options(),
            RiskViews = people.Where(_ => Chance(2)).Select(p => RiskView(p)).ToArray(),
            Influences = people.Zip(people.Skip(1), (a, b) => new InfluenceLine(a.Id, b.Id, Pick<InfluenceKind>() ?? InfluenceKind.Influences, random.Next(1, 6))).ToArray(),
            Team = Many(4, n => new DealTeamMember(Some.Id(40 + n), Pick<DealTeamRole>(), !Chance(4))),
            Terms = new CommercialTerms { EstimatedCloseOn = Maybe(() => Past(60).PlusDays(30).Date), FormalCalculationRequired = Chance(2), IsMethodKnown = Chance(2) },
            Analyses = Many(2, n => new AnalysisSummary(Some.Id(50 + n), Pick<AnalysisStatus>())),
            ResourcesEvaluatedOn = Maybe(() => Past(30)),
            StepBacks = Many(6, _ => new StepBack(Past(90), Pick<TransitionReason>() ?? TransitionReason.NotStated)),
            LiveOn = Maybe(() => Past(300).Date),
            Confirmations = people.SelectMany(p => Many(3, cycle => Confirmation(cycle, p))).ToArray(),
            Account = Account(),
            Stage = Chance(4) ? null : Some.Settings().Mappings[random.Next(4)] with { ExpectedDays = Maybe(() => random.Next(0, 60)) },
            UntestedHypotheses = Chance(2) ? null : random.Next(0, 4),
            AwarenessBenchmark = Chance(2) ? null : new AwarenessBenchmark(random.Next(1, 400) / 10m, random.Next(0, 60)),
        };
    }

    public T[] Shuffled<T>(IEnumerable<T> rows) => rows.OrderBy(_ => random.Next()).ToArray();

    public TimeSpan UpTo(TimeSpan length) => TimeSpan.FromTicks((long)(random.NextDouble() * length.Ticks));

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private Stakeholder Person(int number) => new()
    {
        Id = Some.Id(number),
        ContactId = Some.Id(100 + number),
        Name = Chance(5) ? "Same name" : "Person " + number,
        Role = Pick<BuyingRole>(),
        Function = Pick<StakeholderFunction>(),
        Authority = Pick<DecisionAuthority>(),
        Influence = Chance(4) ? null : random.Next(1, 6),
        Stance = Pick<StanceToChange>(),
        StanceToUs = Pick<StanceToUs>(),
        TookChangeDecision = Chance(2),
        VisionAgreed = Pick<VisionAgreed>(),
        JoinedOn = Maybe(() => Past(90).Date),
        LeftOn = Chance(6) ? Past(30).Date : null,
        OnboardedOn = Maybe(() => Past(60).Date),
        DelegatedOn = Chance(6) ? Past(30).Date : null,
        PreviousAuthority = Pick<DecisionAuthority>(),
        AuthorityChangedOn = Maybe(() => Past(60)),
        IsInitialSponsor = Chance(6),
        FavouredOptionId = Maybe(() => Some.Id(301 + random.Next(3))),
        Viewpoint = Chance(2) ? null : "Known",
        DesiredResults = Chance(2) ? null : "Known",
    };

    private ValueMapLine Line(int number, Stakeholder[] people)
    {
        var line = Some.Line(people[random.Next(people.Length)]) with
        {
            Id = Some.Id(500 + number),
            Metric = Pick<FinancialMetric>(),
            Direction = Pick<ValueDirection>(),
            Confirmation = Pick<Confirmation>(),
            Nature = Pick<ValueNature>(),
            OptionId = Maybe(() => Some.Id(301 + random.Next(3))),
            MeasureDefinitionId = Maybe(() => Some.Id(320 + random.Next(2))),
            MeansForId = Maybe(() => Some.Id(500 + random.Next(1, 12))),
            InitiativeId = Maybe(() => Some.Id(330 + random.Next(3))),
            MoneyValue = Maybe(() => random.Next(1, 100) * 1000m),
            CurrencyId = Some.Id(340 + random.Next(2)),
            TimeBasis = Pick<TimeBasis>(),
            Target = Maybe(() => random.Next(-5, 40)),
            Source = Pick<ValueSource>(),
            ConfirmedOn = Maybe(() => Past(60).PlusDays(10).Date),
        };
        return Chance(3) ? line with { SuccessMeasure = null } : line;
    }

    private DealActivity Activity(int number, Stakeholder[] people)
    {
        var contacts = people.Where(_ => Chance(3)).Select(p => p.ContactId!.Value).ToArray();
        return new DealActivity
        {
            Id = Some.Id(2000 + number),
            Kind = Pick<ActivityKind>() ?? ActivityKind.Email,
            Status = Pick<ActivityStatus>() ?? ActivityStatus.Completed,
            Purpose = Pick<ActivityPurpose>(),
            IsIncoming = Chance(2),
            IsVoiceMail = Chance(4),
            CreatedOn = Past(80),
            ScheduledEnd = Chance(3) ? null : Past(60).PlusDays(30),
            ActualEnd = Chance(2) ? null : Past(60),
            ContactIds = contacts,
            SenderId = contacts.Length == 0 || Chance(3) ? null : contacts[0],
        };
    }

    private DealOption[] Options() =>
        Many(3, n => new DealOption(Some.Id(300 + n), "Option " + n, Pick<OptionKind>(), Chance(5) ? Past(30).Date : null));

    private RiskView RiskView(Stakeholder person) => new()
    {
        Id = new Guid(random.Next(), 0, 0, new byte[8]),
        StakeholderId = person.Id,
        OptionId = Some.Id(301 + random.Next(3)),
        Organisational = Maybe(() => random.Next(6)),
        Personal = Maybe(() => random.Next(6)),
        Mitigation = Chance(3) ? "Known" : null,
    };

    private ValueConfirmation Confirmation(int cycle, Stakeholder person) => new()
    {
        Id = Some.Id(4000 + (10 * person.Id.ToByteArray()[0]) + cycle),
        StakeholderId = Chance(6) ? null : person.Id,
        Name = person.Name,
        IsInitialSponsor = Chance(3),
        Cycle = cycle,
        DueOn = Maybe(() => Past(120).PlusDays(60).Date),
        Stage = Pick<ConfirmationStage>() ?? ConfirmationStage.Planned,
        PlannedValue = Maybe(() => 1000m),
        MeasuredValue = Maybe(() => (decimal)random.Next(500, 1200)),
        Outcome = Pick<ConfirmationOutcome>(),
        HeldOn = Maybe(() => Past(60).Date),
    };

    private AccountFacts Account() => new()
    {
        Initiatives = Many(3, n => new StrategicInitiative
        {
            Id = Some.Id(329 + n),
            Name = "Initiative " + n,
            IsFunded = Chance(2),
            Metric = Pick<FinancialMetric>(),
            Direction = Pick<ValueDirection>(),
            TargetValue = Maybe(() => random.Next(1, 100) * 1000m),
        }),
        Metrics = Many(3, _ => new AccountMetric(Pick<FinancialMetric>() ?? FinancialMetric.Revenue, 2026, 1m, Maybe(() => 2m))),
        LastLeadOn = Maybe(() => Past(60)),
    };

    private T[] Many<T>(int most, Func<int, T> one) => Enumerable.Range(1, random.Next(0, most + 1)).Select(one).ToArray();

    private T? Maybe<T>(Func<T> value)
        where T : struct => Chance(3) ? null : value();

    private ChangeFacts Change() => Chance(5)
        ? ChangeFacts.Empty
        : Some.DecidedChange() with
        {
            Decision = Pick<ChangeDecision>(),
            DecidedOn = Chance(3) ? null : Past(20).Date,
            ToBeReconfirmed = Chance(5),
            Important = !Chance(4),
            Reason = Pick<ChangeReason>(),
            InterestLevel = Pick<InterestLevel>(),
            Blocker = Pick<ChangeBlocker>(),
            VisionAgreed = Pick<VisionAgreed>(),
            CustomerSituation = Chance(3) ? null : "Known",
            RevisitOn = Maybe(() => Past(60).PlusDays(20).Date),
            CustomerDecisionDate = Maybe(() => Past(60).PlusDays(30).Date),
        };

    private DateTime Past(int days) => hasEndsOfTheCalendar && Chance(8)
        ? EndsOfTheCalendar[random.Next(EndsOfTheCalendar.Length)]
        : Some.Now - UpTo(TimeSpan.FromDays(days));

    private T? Pick<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return Chance(6) ? null : values[random.Next(values.Length)];
    }
}
