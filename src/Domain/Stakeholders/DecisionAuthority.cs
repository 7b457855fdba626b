namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What the stakeholder does to the decision.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum DecisionAuthority
{
    /// <summary>Weight 3. A decider.</summary>
    Decides = 717700000,

    /// <summary>Weight 2. A decider.</summary>
    Approves,

    /// <summary>Weight 1.5.</summary>
    Recommends,

    /// <summary>Weight 1.</summary>
    Evaluates,

    /// <summary>Weight 0.5.</summary>
    Informed,
}
