namespace BuyingDynamics.Domain.Alerts;

/// <summary>Which dynamics of the deal a rule looks at.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum RuleDynamics
{
    /// <summary>Our own steps: predictable, one action.</summary>
    Mechanics = 717700000,

    /// <summary>The customer's change decision (Awareness).</summary>
    Change,

    /// <summary>The customer's buying decision (Buying).</summary>
    Decision,

    /// <summary>The customer's value (Implementation and Adoption).</summary>
    Value,
}
