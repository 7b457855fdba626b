namespace BuyingDynamics.Domain.Pursuit;

/// <summary>What we decide among ourselves while the customer waits.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum InternalDecisionKind
{
    /// <summary>Whose time goes in.</summary>
    Resources = 717700000,

    /// <summary>Whether we can deliver it.</summary>
    DeliveryCheck,

    /// <summary>At what price.</summary>
    Pricing,

    /// <summary>On what terms.</summary>
    Legal,
}
