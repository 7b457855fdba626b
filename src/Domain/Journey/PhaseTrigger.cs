namespace BuyingDynamics.Domain.Journey;

/// <summary>What happened to the deal that may change its phase.</summary>
public enum PhaseTrigger
{
    /// <summary>The deal was created or a person moved its stage.</summary>
    StageChanged,

    /// <summary>A process instance was created, switched or finished: may set a first phase, never moves one, never refused.</summary>
    ProcessInstanceChanged,

    /// <summary>The deal was won: Implementation and Adoption, never refused.</summary>
    Won,

    /// <summary>The deal was lost: the phase stays.</summary>
    Lost,

    /// <summary>The closed deal was reopened: the phase of its stage, as another iteration.</summary>
    Reopened,
}
