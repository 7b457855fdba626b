using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>Deals of every kind from a seed: the same seed gives the same deal.</summary>
internal sealed class RandomDeals
{
    private readonly Random random;

    public RandomDeals(int seed) => random = new Random(seed);

    public DealFacts Next()
    {
        var people = Enumerable.Range(1, random.Next(0, 9)).Select(Person).ToArray();
        var lines = people.Length == 0 ? Array.Empty<ValueMapLine>() : Enumerable.Range(1, random.Next(0, 12)).Select(n => Line(n, people)).ToArray();
        return new DealFacts
        {
            DealId = Some.Id(1),
            Status = Chance(20) ? DealStatus.Lost : Chance(5) ? DealStatus.Won : DealStatus.Open,
            Stage = Chance(4) ? null : Some.Settings().Mappings[random.Next(4)] with { ExpectedDays = random.Next(0, 60) },
            Options = Enumerable.Range(1, 3).Select(n => new DealOption(Some.Id(60 + n), "Option " + n, Pick<OptionKind>(), Chance(4) ? Past(20) : null)).ToArray(),
            RiskViews = people.Where(_ => Chance(2)).Select((p, n) => Risk(n, p)).ToArray(),
            LiveOn = Chance(2) ? null : Past(300).Date,
            Confirmations = people.SelectMany(p => Enumerable.Range(1, random.Next(0, 4)).Select(n => Asked(p, n))).ToArray(),
            Account = new AccountFacts { LastLeadOn = Chance(2) ? null : Past(90) },
            Variant = Pick<ProcessVariant>() ?? ProcessVariant.Complex,
            Journey = new JourneyPosition(Pick<JourneyPhase>(), "Stage", Chance(10) ? null : Past(100), Past(50)),
            Change = Change(),
            Stakeholders = people,
            ValueMap = new ValueMap { CreatedOn = Past(60), ReviewedOn = Chance(2) ? null : Past(60).Date, Lines = lines },
            MilestoneRecords = Chance(2)
                ? new[] { new MilestoneRecord(Some.Id(3), Some.ChangeDecided.Id, Pick<MilestoneStatus>() ?? MilestoneStatus.Assumed) }
                : Array.Empty<MilestoneRecord>(),
            Activities = Chance(4) ? null : Enumerable.Range(1, random.Next(0, 20)).Select(n => Activity(n, people)).ToArray(),
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
        PreviousAuthority = Chance(2) ? null : Pick<DecisionAuthority>(),
        AuthorityChangedOn = Past(60),
        IsInitialSponsor = Chance(8),
        TookChangeDecision = Chance(2),
        VisionAgreed = Pick<VisionAgreed>(),
        JoinedOn = Past(90),
        LeftOn = Chance(6) ? Past(30) : null,
    };

    private ValueMapLine Line(int number, Stakeholder[] people)
    {
        var line = Some.Line(people[random.Next(people.Length)]) with
        {
            Id = Some.Id(500 + number),
            Metric = Pick<FinancialMetric>(),
            Direction = Pick<ValueDirection>(),
            Confirmation = Pick<Confirmation>(),
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
            ScheduledEnd = Chance(3) ? null : Past(60).AddDays(30),
            ActualEnd = Chance(2) ? null : Past(60),
            ContactIds = contacts,
            SenderId = contacts.Length == 0 || Chance(3) ? null : contacts[0],
        };
    }

    private RiskView Risk(int number, Stakeholder person) => new()
    {
        Id = Some.Id(3000 + number),
        StakeholderId = person.Id,
        OptionId = Some.Id(60 + random.Next(1, 4)),
        Organisational = Chance(3) ? null : random.Next(0, 6),
        Personal = Chance(3) ? null : random.Next(0, 6),
        Mitigation = Chance(3) ? "Agreed" : null,
    };

    private ValueConfirmation Asked(Stakeholder person, int cycle) => new()
    {
        Id = Some.Id(4000 + (10 * person.Id.ToByteArray()[0]) + cycle),
        StakeholderId = Chance(6) ? null : person.Id,
        Name = person.Name,
        Cycle = cycle,
        IsInitialSponsor = Chance(3),
        DueOn = Chance(8) ? null : Past(120).Date.AddDays(60),
        Stage = Pick<ConfirmationStage>() ?? ConfirmationStage.Planned,
        Outcome = Pick<ConfirmationOutcome>(),
        HeldOn = Chance(3) ? null : Past(100).Date,
        PlannedValue = Chance(2) ? null : 1000m,
        MeasuredValue = Chance(2) ? null : random.Next(500, 1200),
    };

    private ChangeFacts Change() => Chance(5)
        ? ChangeFacts.Empty
        : Some.DecidedChange() with
        {
            Decision = Pick<ChangeDecision>(),
            RevisitOn = Chance(2) ? null : Past(60).Date.AddDays(30),
            DecidedOn = Chance(3) ? null : Past(20).Date,
            ToBeReconfirmed = Chance(5),
            Important = !Chance(4),
            Reason = Pick<ChangeReason>(),
            InterestLevel = Pick<InterestLevel>(),
            Blocker = Pick<ChangeBlocker>(),
            VisionAgreed = Pick<VisionAgreed>(),
            CustomerSituation = Chance(3) ? null : "Known",
        };

    private DateTime Past(int days) => Some.Now - UpTo(TimeSpan.FromDays(days));

    private T? Pick<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return Chance(6) ? null : values[random.Next(values.Length)];
    }
}
