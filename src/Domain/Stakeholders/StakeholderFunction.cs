namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>The function of the customer's organisation that the stakeholder speaks for.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum StakeholderFunction
{
    /// <summary>General management.</summary>
    GeneralManagement = 717700000,

    /// <summary>Finance.</summary>
    Finance,

    /// <summary>Information technology.</summary>
    InformationTechnology,

    /// <summary>Operations.</summary>
    Operations,

    /// <summary>Sales.</summary>
    Sales,

    /// <summary>Marketing.</summary>
    Marketing,

    /// <summary>Procurement.</summary>
    Procurement,

    /// <summary>Legal.</summary>
    Legal,

    /// <summary>Human resources.</summary>
    HumanResources,

    /// <summary>Research and development.</summary>
    Research,

    /// <summary>Another function.</summary>
    Other,
}
