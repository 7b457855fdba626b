namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>How far the value mapping chart is. Written by the system.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ValueMapStatus
{
    /// <summary>No line.</summary>
    Missing = 717700000,

    /// <summary>No complete line.</summary>
    Draft,

    /// <summary>Some complete lines, not yet the whole chart.</summary>
    Partial,

    /// <summary>Coverage 100%, no decider without line, no line without measure.</summary>
    Complete,

    /// <summary>Complete, and all deciders' lines are confirmed.</summary>
    ConfirmedByCustomer,

    /// <summary>A step back or a leaver since it was last reviewed.</summary>
    ToBeReviewed,
}
