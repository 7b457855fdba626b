namespace BuyingDynamics.Domain.Context;

/// <summary>What to know of the customer before proposing, in the order in which a person is told what is missing.</summary>
public enum ContextItem
{
    /// <summary>The customer's situation.</summary>
    Situation,

    /// <summary>The customer's challenge.</summary>
    Challenge,

    /// <summary>The viewpoint of each decider.</summary>
    DeciderViewpoints,

    /// <summary>The results each decider wants.</summary>
    DeciderResults,

    /// <summary>The account's initiatives.</summary>
    Initiatives,

    /// <summary>The account's metrics.</summary>
    Metrics,

    /// <summary>How the customer calculates.</summary>
    CalculationMethod,
}
