namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>Whether the cash flows have an internal rate of return.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum IrrOutcome
{
    /// <summary>There is exactly one.</summary>
    Single = 717700000,

    /// <summary>There is none: the cash flows never change sign, or no rate makes them cancel out.</summary>
    NoSolution,

    /// <summary>There are several: the cash flows change sign more than once.</summary>
    SeveralSolutions,
}
