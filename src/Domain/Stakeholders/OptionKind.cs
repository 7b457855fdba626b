namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What the customer may choose.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum OptionKind
{
    /// <summary>To stay as they are.</summary>
    DoNothing = 717700000,

    /// <summary>What we offer.</summary>
    Ours,

    /// <summary>What a competitor offers.</summary>
    Competitor,

    /// <summary>To do it themselves.</summary>
    InHouse,
}
