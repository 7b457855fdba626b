using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>Where a deal stands, as stored on the opportunity. Dates are UTC.</summary>
/// <param name="Phase">The customer's phase; null before the first mapped stage.</param>
/// <param name="StageName">The name of the seller's stage.</param>
/// <param name="PhaseEnteredOn">When the phase was entered.</param>
/// <param name="StageEnteredOn">When the stage was entered.</param>
public sealed record JourneyPosition(JourneyPhase? Phase, string? StageName, DateTime? PhaseEnteredOn, DateTime? StageEnteredOn)
{
    /// <summary>A deal that was never mapped.</summary>
    public static readonly JourneyPosition None = new(Phase: null, StageName: null, PhaseEnteredOn: null, StageEnteredOn: null);
}
