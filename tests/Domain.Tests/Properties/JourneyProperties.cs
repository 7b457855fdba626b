using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>What must hold for every way a deal can go, tried on thousands from fixed seeds. A failure names its seed.</summary>
public class JourneyProperties
{
    private const int Deals = 2000;
    private const int Moves = 12;

    private static readonly string[] StepNames = ["1-Qualify", "2-Develop", "3-Propose", "4-Close", "9-Pilot"];

    [Fact]
    public void Log_ReplayedFromItsTransitions_GivesTheCurrentPhaseAndStage() => ForEachWay((seed, first, log, now) =>
    {
        var (phase, stage) = (first.Phase, first.StageName);
        foreach (var transition in log)
        {
            Assert.True(transition.FromPhase == phase && transition.FromStage == stage, $"Seed {seed}: the log goes on from {transition.FromPhase} ({transition.FromStage}) where it had come to {phase} ({stage}).");
            (phase, stage) = (transition.ToPhase, transition.ToStage);
        }

        Assert.True(now.Phase == phase && now.StageName == stage, $"Seed {seed}: the log ends at {phase} ({stage}), the deal stands at {now.Phase} ({now.StageName}).");
    });

    [Fact]
    public void PhaseEnteredOn_IsTheMomentOfTheTransitionThatEnteredIt() => ForEachWay((seed, first, log, now) =>
    {
        var entered = log.LastOrDefault(t => t.ToPhase != t.FromPhase)?.On ?? first.PhaseEnteredOn;

        Assert.True(now.PhaseEnteredOn == entered, $"Seed {seed}: entered {now.PhaseEnteredOn:O}, logged {entered:O}.");
    });

    [Fact]
    public void StepBack_InWhateverMode_IsNeverRefused() => ForEachMove((seed, request, decision) =>
    {
        var from = request.Stored.Phase;
        var wanted = decision.Mapping?.Phase;

        Assert.False(decision.IsRefused && wanted < from, $"Seed {seed}: a step back from {from} to {wanted} was refused.");
    });

    [Fact]
    public void Refusal_ChangesNothing() => ForEachMove((seed, request, decision) =>
        Assert.True(!decision.IsRefused || (decision is { HasChanged: false, Transition: null } && decision.Position == request.Stored), $"Seed {seed}: refused, and changed."));

    [Fact]
    public void Move_FiredTwice_ChangesNothingTheSecondTime() => ForEachMove((seed, request, decision) =>
    {
        var again = PhaseChange.Decide(request with { Stored = decision.Position, PreviousStage = request.Stage }, Some.Now);

        // Reopening says 'another round' each time it is asked; what fires it compares the state before and after.
        Assert.True(
            request.Trigger == PhaseTrigger.Reopened || again is { HasChanged: false, Transition: null },
            $"Seed {seed}: {request.Trigger} logged twice.");
    });

    private static void ForEachMove(Action<int, PhaseChangeRequest, PhaseChangeDecision> check)
    {
        for (var seed = 0; seed < Deals; seed++)
        {
            var random = new Random(seed);
            var stored = JourneyPosition.None;
            for (var move = 0; move < Moves; move++)
            {
                var request = Next(random, stored);
                var decision = PhaseChange.Decide(request, Some.Now);
                check(seed, request, decision);
                stored = decision.Position;
            }
        }
    }

    private static void ForEachWay(Action<int, JourneyPosition, IReadOnlyList<PhaseTransition>, JourneyPosition> check)
    {
        for (var seed = 0; seed < Deals; seed++)
        {
            var random = new Random(seed);
            var stored = JourneyPosition.None;
            JourneyPosition? first = null;
            var log = new List<PhaseTransition>();
            for (var move = 0; move < Moves; move++)
            {
                var decision = PhaseChange.Decide(Next(random, stored), Some.Now.AddDays(move));
                stored = decision.Position;
                first ??= stored == JourneyPosition.None ? null : stored;
                if (decision.Transition is { } transition)
                {
                    log.Add(transition);
                }
            }

            check(seed, first ?? JourneyPosition.None, log, stored);
        }
    }

    private static PhaseChangeRequest Next(Random random, JourneyPosition stored) => new()
    {
        Trigger = random.Next(6) switch
        {
            0 => PhaseTrigger.Won,
            1 => PhaseTrigger.Lost,
            2 => PhaseTrigger.Reopened,
            3 => PhaseTrigger.ProcessInstanceChanged,
            _ => PhaseTrigger.StageChanged,
        },
        Stored = stored,
        Stage = random.Next(8) == 0 ? null : StageReference.FromStepName(StepNames[random.Next(StepNames.Length)]),
        Change = random.Next(2) == 0 ? ChangeFacts.Empty : Some.DecidedChange(),
        Stakeholders = [Some.Cfo(), Some.Cio()],
        Settings = Some.Settings() with { Enforcement = (EnforcementMode)((int)EnforcementMode.Off + random.Next(3)) },
    };
}
