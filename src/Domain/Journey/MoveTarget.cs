namespace BuyingDynamics.Domain.Journey;

/// <summary>Where a move goes.</summary>
/// <param name="Mapping">The mapping of the stage; null when it is not mapped.</param>
/// <param name="StageName">The name to store for the stage.</param>
internal sealed record MoveTarget(StageMapping? Mapping, string? StageName)
{
    public static MoveTarget Of(PhaseChangeRequest request, ProcessVariant variant)
    {
        var mappings = request.Settings.Mappings;
        if (request.Stage is { } stage)
        {
            return Named(StageMap.Match(stage, variant, mappings), stage.Name);
        }

        // A reopened deal whose stage the event does not tell is still in the stage it was closed in.
        return request.Trigger == PhaseTrigger.Reopened && request.Stored.StageName is { } stored
            ? Named(StageMap.MatchName(stored, variant, mappings), stored)
            : Named(StageMap.First(variant, mappings), stageName: null);
    }

    /// <summary>Which way the move goes: by phase, within a phase by sequence. In doubt forward, because the stage before may no
    /// longer be mapped and nothing is reopened on a guess.</summary>
    public TransitionKind KindFrom(PhaseChangeRequest request, ProcessVariant variant)
    {
        if (Mapping!.Phase != request.Stored.Phase)
        {
            return Mapping.Phase < request.Stored.Phase ? TransitionKind.Back : TransitionKind.Forward;
        }

        return Mapping.Sequence < Before(request, variant)?.Sequence ? TransitionKind.Back : TransitionKind.Forward;
    }

    private static StageMapping? Before(PhaseChangeRequest request, ProcessVariant variant) =>
        request.PreviousStage is { } previous
            ? StageMap.Match(previous, variant, request.Settings.Mappings)
            : StageMap.MatchName(request.Stored.StageName, variant, request.Settings.Mappings);

    private static MoveTarget Named(StageMapping? mapping, string? stageName) =>
        new(mapping, stageName ?? mapping?.StageName ?? mapping?.Category?.ToString());
}
