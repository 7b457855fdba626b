using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.Tests.Properties;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

public class ConsensusTests
{
    [Fact]
    public void Of_Nordhafen_IsOneConversationAway()
    {
        var consensus = Of(Some.Cfo(), Some.Cio(), Some.Operations());

        Assert.True(consensus.IsOneConversationAway);
        Assert.Equal("CFO", consensus.Steps[0].Person.Name);
        Assert.Equal(48, consensus.PercentNow);
        Assert.Equal(100, consensus.PercentThen);
    }

    [Fact]
    public void Of_EveryoneAtYes_IsReached() => Assert.True(Of(Some.Cfo(StanceToChange.Yes), Some.Cio()).IsReached);

    [Fact]
    public void Of_DeciderAloneNotAtYes_IsNeededEvenAboveSixtyPercent()
    {
        var smallDecider = Some.Stakeholder("Head", DecisionAuthority.Approves, 1, StanceToChange.NotNow);

        Assert.Equal(new[] { "Head" }, Of(smallDecider, Some.Operations(), Some.Cfo(StanceToChange.Yes)).Steps.Select(s => s.Person.Name));
    }

    [Fact]
    public void Of_NoDeciderKnown_SaysSo() => Assert.False(Of(Some.Operations()).IsDeciderKnown);

    [Fact]
    public void Of_NobodyAskedYet_BeginsWithTheMostReachable()
    {
        var far = Some.Stakeholder("Far", DecisionAuthority.Recommends, 5, stance: null);
        var near = Some.Stakeholder("Near", DecisionAuthority.Evaluates, 1, stance: null);

        var consensus = Consensus.Of(new[] { far, near }, Array.Empty<InfluenceLine>(), s => s == near ? Some.Now.AddDays(-5) : null, Some.Now);

        Assert.Equal(new[] { "Near" }, consensus.Steps.Select(s => s.Person.Name));
        Assert.Null(consensus.PercentNow);
        Assert.Equal(100, consensus.PercentThen);
    }

    [Fact]
    public void Of_NobodyThere_IsNotReached()
    {
        Assert.False(Of().IsReached);
        Assert.Empty(Of().Steps);
    }

    [Fact]
    public void Of_TwoEquallyGood_TakesTheOneASupporterCanReach()
    {
        var a = Some.Stakeholder("A", DecisionAuthority.Recommends, 4, StanceToChange.NotNow);
        var b = a with { Id = Some.Id(2), Name = "B" };
        var supporter = Some.Operations();
        var people = new[] { a, b, supporter };

        Assert.Equal("A", Of(people).Steps.Single().Person.Name);
        var step = Consensus.Of(people, new[] { new InfluenceLine(supporter.Id, b.Id, InfluenceKind.Influences, Strength: null) }, _ => null, Some.Now).Steps.Single();
        Assert.Equal("B", step.Person.Name);
        Assert.Equal(new[] { "Operations" }, step.Reach.Supporters);
        Assert.Equal(3, step.Reach.SupporterStrength);
        Assert.Equal("B", Consensus.Of(people, new[] { new InfluenceLine(b.Id, supporter.Id, InfluenceKind.ReportsTo, 1) }, _ => null, Some.Now).Steps.Single().Person.Name);
        Assert.Equal("A", Consensus.Of(people, new[] { new InfluenceLine(supporter.Id, b.Id, InfluenceKind.Conflicts, 5) }, _ => null, Some.Now).Steps.Single().Person.Name);
    }

    [Fact]
    public void Of_EngagedPersonWhoDoesNotSuffice_IsNotChosenForBeingNear()
    {
        var near = Some.Stakeholder("Near", DecisionAuthority.Informed, 1, StanceToChange.NotNow);
        var heavy = Some.Stakeholder("Heavy", DecisionAuthority.Recommends, 5, StanceToChange.NotNow);

        var consensus = Consensus.Of(new[] { near, heavy, Some.Operations() }, Array.Empty<InfluenceLine>(), s => s == near ? Some.Now : null, Some.Now);

        Assert.Equal(new[] { "Heavy" }, consensus.Steps.Select(s => s.Person.Name));
    }

    [Fact]
    public void Of_UpToEightPeople_IsTheSmallestAndMostReachableSetOfAll() => ForEachGroup(1500, (group, _) =>
    {
        var consensus = Consensus.Of(group.People, group.Lines, group.LastContact, Some.Now);

        Assert.True(consensus.Steps.Select(s => s.Person.Id).SequenceEqual(Brute(group)), "Not the smallest, or not the most reachable set.");
    });

    [Fact]
    public void Of_RowsInAnotherOrder_IsTheSame() => ForEachGroup(200, (group, seed) =>
        Assert.Equal(Of(group.People).Steps.Select(s => s.Person.Id), Of(new RandomDeals(seed).Shuffled(group.People)).Steps.Select(s => s.Person.Id)));

    [Fact]
    public void NobodyDecides_WhichIsNotSo_ShrinksToOneDecider()
    {
        var falsified = Assert.Throws<FalsifiedException>(() => ForEachGroup(200, (group, _) => Assert.DoesNotContain(group.People, p => p.IsDecider)));

        var smallest = Assert.IsType<Group>(falsified.Smallest);
        Assert.True(Assert.Single(smallest.People).IsDecider);
        Assert.Empty(smallest.Lines);
        Assert.Empty(smallest.MetOn);
    }

    // A set tried by brute force doubles with each person; a thousand people only finish at all when nothing is tried out.
    [Fact]
    public void Of_AThousandPeople_ComesBack()
    {
        var authorities = Enum.GetValues<DecisionAuthority>();
        var stances = Enum.GetValues<StanceToChange>();
        var people = Enumerable.Range(1, 1000)
            .Select(n => Some.Stakeholder("Person " + n, authorities[n % 5], (n % 5) + 1, stances[n * 7 % 4]))
            .ToArray();
        var lines = people.Zip(people.Skip(1), (a, b) => new InfluenceLine(a.Id, b.Id, InfluenceKind.Influences, 3)).ToArray();

        var consensus = Consensus.Of(people, lines, _ => null, Some.Now);

        Assert.True(consensus.PercentThen >= 60);
        Assert.All(people.Where(p => p.IsDecider && p.Stance != StanceToChange.Yes), p => Assert.Contains(consensus.Steps, s => s.Person.Id == p.Id));
    }

    private static Consensus Of(params Stakeholder[] people) => Consensus.Of(people, Array.Empty<InfluenceLine>(), _ => null, Some.Now);

    private static void ForEachGroup(int groups, Action<Group, int> check) => Shrinking.ForEachSeed(groups, Group.OfSeed, group => group.Smaller(), check);

    // All sets of those not at Yes, smallest first, then by whose turn it is; reach says in which order.
    private static Guid[] Brute(Group group)
    {
        var people = group.People;
        var reach = Reach.Of(people, group.Lines, group.LastContact, Some.Now);
        var undecided = people.Where(p => p.IsActive && p.Stance != StanceToChange.Yes)
            .OrderByDescending(p => reach[p.Id].IsEngaged)
            .ThenByDescending(p => reach[p.Id].SupporterStrength)
            .ThenByDescending(p => reach[p.Id].LastContactOn ?? DateTime.MinValue)
            .ThenByDescending(InfluenceWeight.Of)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToArray();
        return Enumerable.Range(0, 1 << undecided.Length)
            .Select(bits => undecided.Where((_, i) => (bits >> i & 1) == 1).ToArray())
            .Where(set => IsEnough(people, set))
            .OrderBy(set => set.Length)
            .ThenBy(set => string.Concat(undecided.Select(p => set.Contains(p) ? '0' : '1')), StringComparer.Ordinal)
            .Select(set => set.Select(p => p.Id).ToArray())
            .FirstOrDefault(Array.Empty<Guid>());
    }

    private static bool IsEnough(Stakeholder[] people, Stakeholder[] set)
    {
        var after = people.Select(p => set.Contains(p) ? p with { Stance = StanceToChange.Yes } : p).ToArray();
        return after.Where(p => p is { IsActive: true, IsDecider: true }).All(p => p.Stance == StanceToChange.Yes)
            && WeightedYes.Of(after).Share >= 0.6m;
    }

    private sealed record Group(Stakeholder[] People, KeyValuePair<Guid, DateTime>[] MetOn, InfluenceLine[] Lines)
    {
        // The same name for two would leave to their ids whose turn it is, which the search by brute force does not look at.
        public static Group OfSeed(int seed)
        {
            var random = new RandomDeals(seed);
            var people = random.Next().Stakeholders.Select((p, i) => p with { Name = "Person " + i }).ToArray();
            var met = people.Where(_ => random.Chance(2)).Select(p => KeyValuePair.Create(p.Id, Some.Now.AddDays(-p.Id.ToByteArray()[0] * 9))).ToArray();
            var lines = people.SelectMany(a => people.Where(b => a != b && random.Chance(6)), (a, b) => new InfluenceLine(a.Id, b.Id, InfluenceKind.Influences, 2)).ToArray();
            return new Group(people, met, lines);
        }

        public DateTime? LastContact(Stakeholder person) => MetOn.Where(m => m.Key == person.Id).Select(m => (DateTime?)m.Value).FirstOrDefault();

        public IEnumerable<Group> Smaller() =>
            Shrinking.Without(People).Select(Among)
                .Concat(Shrinking.Without(MetOn).Select(rows => this with { MetOn = rows }))
                .Concat(Shrinking.Without(Lines).Select(rows => this with { Lines = rows }));

        private Group Among(Stakeholder[] people)
        {
            var ids = people.Select(p => p.Id).ToHashSet();
            return new Group(people, MetOn.Where(m => ids.Contains(m.Key)).ToArray(), Lines.Where(l => ids.Contains(l.FromId) && ids.Contains(l.ToId)).ToArray());
        }
    }
}
