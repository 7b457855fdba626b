namespace BuyingDynamics.Domain.Pursuit;

/// <summary>How a deal ended, as a win/loss review sees it.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum WinLossOutcome
{
    /// <summary>The customer chose us.</summary>
    Won = 717700000,

    /// <summary>The customer chose another option.</summary>
    Lost,

    /// <summary>The customer stayed as they are.</summary>
    NoDecision,
}
