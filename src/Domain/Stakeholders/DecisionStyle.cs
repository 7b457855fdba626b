namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>How a person comes to a decision.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum DecisionStyle
{
    /// <summary>Weighs facts before choosing.</summary>
    Analytical = 717700000,

    /// <summary>Decides fast on few facts.</summary>
    Directive,

    /// <summary>Looks for the larger picture.</summary>
    Conceptual,

    /// <summary>Looks for agreement in the group.</summary>
    Behavioural,
}
