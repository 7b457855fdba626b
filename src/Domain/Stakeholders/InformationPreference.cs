namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What convinces a person.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum InformationPreference
{
    /// <summary>Figures and calculations.</summary>
    Numbers = 717700000,

    /// <summary>What others went through.</summary>
    Stories,

    /// <summary>Seeing it work.</summary>
    Demos,

    /// <summary>Reading it in detail.</summary>
    Documents,
}
