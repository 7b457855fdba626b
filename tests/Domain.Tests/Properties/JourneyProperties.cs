using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>What must hold for every way a deal can go, tried on thousands from fixed seeds. A failure names its seed and shows the fewest moves that fail.</summary>
public class JourneyProperties
{
    private const int Deals = 2000;
    private const int Moves = 12;

    private static readonly string[] StepNames = ["1-Qualify", "2-Develop", "3-Propose", "4-Close", "9-Pilot"];

    [Fact]
    public void Log_ReplayedFromItsTransitions_GivesTheCurrentPhaseAndStage() => ForEachWay((first, log, now) =>
    {
        var (phase, stage) = (first.Phase, first.StageName);
        foreach (var transition in log)
        {
            Assert.True(transition.FromPhase == phase && transition.FromStage == stage, $"The log goes on from {transition.FromPhase} ({transition.FromStage}) where it had come to {phase} ({stage}).");
            (phase, stage) = (transition.ToPhase, transition.ToStage);
        }

        Assert.True(now.Phase == phase && now.StageName == stage, $"The log ends at {phase} ({stage}), the deal stands at {now.Phase} ({now.StageName}).");
    });

    [Fact]
    public void PhaseEnteredOn_IsTheMomentOfTheTransitionThatEnteredIt() => ForEachWay((first, log, now) =>
    {
        var entered = log.LastOrDefault(t => t.ToPhase != t.FromPhase)?.On ?? first.PhaseEnteredOn;

        Assert.True(now.PhaseEnteredOn == entered, $"Entered {now.PhaseEnteredOn:O}, logged {entered:O}.");
    });

    [Fact]
    public void StepBack_InWhateverMode_IsNeverRefused() => ForEachMove((request, decision) =>
    {
        var from = request.Stored.Phase;
        var wanted = decision.Mapping?.Phase;

        Assert.False(decision.IsRefused && wanted < from, $"A step back from {from} to {wanted} was refused.");
    });

    [Fact]
    public void Refusal_ChangesNothing() => ForEachMove((request, decision) =>
        Assert.True(!decision.IsRefused || (decision is { HasChanged: false, Transition: null } && decision.Position == request.Stored), "Refused, and changed."));

    [Fact]
    public void Move_FiredTwice_ChangesNothingTheSecondTime() => ForEachMove((request, decision) =>
    {
        var again = PhaseChange.Decide(request with { Stored = decision.Position, PreviousStage = request.Stage }, Some.Now);

        // Reopening says 'another round' each time it is asked; what fires it compares the state before and after.
        Assert.True(
            request.Trigger == PhaseTrigger.Reopened || again is { HasChanged: false, Transition: null },
            $"{request.Trigger} logged twice.");
    });

    [Fact]
    public void NobodyWins_WhichIsNotSo_ShrinksToOneMove()
    {
        var falsified = Assert.Throws<FalsifiedException>(() => ForEachMove((request, _) => Assert.NotEqual(PhaseTrigger.Won, request.Trigger)));

        Assert.Equal(PhaseTrigger.Won, Assert.Single(Assert.IsType<Move[]>(falsified.Smallest)).Trigger);
    }

    private static void ForEachMove(Action<PhaseChangeRequest, PhaseChangeDecision> check) => ForEachHistory(moves =>
    {
        var stored = JourneyPosition.None;
        foreach (var move in moves)
        {
            var request = Request(move, stored);
            var decision = PhaseChange.Decide(request, Some.Now);
            check(request, decision);
            stored = decision.Position;
        }
    });

    private static void ForEachWay(Action<JourneyPosition, IReadOnlyList<PhaseTransition>, JourneyPosition> check) => ForEachHistory(moves =>
    {
        var stored = JourneyPosition.None;
        JourneyPosition? first = null;
        var log = new List<PhaseTransition>();
        for (var day = 0; day < moves.Length; day++)
        {
            var decision = PhaseChange.Decide(Request(moves[day], stored), Some.Now.AddDays(day));
            stored = decision.Position;
            first ??= stored == JourneyPosition.None ? null : stored;
            if (decision.Transition is { } transition)
            {
                log.Add(transition);
            }
        }

        check(first ?? JourneyPosition.None, log, stored);
    });

    private static void ForEachHistory(Action<Move[]> check) =>
        Shrinking.ForEachSeed(Deals, History, moves => Shrinking.Without(moves), (moves, _) => check(moves));

    private static Move[] History(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, Moves).Select(_ => Next(random)).ToArray();
    }

    private static Move Next(Random random) => new(
        random.Next(6) switch
        {
            0 => PhaseTrigger.Won,
            1 => PhaseTrigger.Lost,
            2 => PhaseTrigger.Reopened,
            3 => PhaseTrigger.ProcessInstanceChanged,
            _ => PhaseTrigger.StageChanged,
        },
        random.Next(8) == 0 ? null : StepNames[random.Next(StepNames.Length)],
        IsDecided: random.Next(2) != 0,
        (EnforcementMode)((int)EnforcementMode.Off + random.Next(3)));

    private static PhaseChangeRequest Request(Move move, JourneyPosition stored) => new()
    {
        Trigger = move.Trigger,
        Stored = stored,
        Stage = StageReference.FromStepName(move.StepName),
        Change = move.IsDecided ? Some.DecidedChange() : ChangeFacts.Empty,
        Stakeholders = [Some.Cfo(), Some.Cio()],
        Settings = Some.Settings() with { Enforcement = move.Enforcement },
    };

    private sealed record Move(PhaseTrigger Trigger, string? StepName, bool IsDecided, EnforcementMode Enforcement);
}
