namespace BuyingDynamics.Domain.Journey;

/// <summary>How far the interest reaches in the customer's organisation.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum InterestLevel
{
    /// <summary>One person is curious; a download or trial is no more than that.</summary>
    IndividualInterest = 717700000,

    /// <summary>One person has a pain.</summary>
    IndividualPain,

    /// <summary>The organisation has a pain; the only level that carries a change decision.</summary>
    OrganizationalPain,
}
