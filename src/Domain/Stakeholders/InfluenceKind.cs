namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What one stakeholder is to another.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum InfluenceKind
{
    /// <summary>Reports to the other.</summary>
    ReportsTo = 717700000,

    /// <summary>Has the other's ear.</summary>
    Influences,

    /// <summary>Is at odds with the other.</summary>
    Conflicts,
}
