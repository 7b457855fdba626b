namespace BuyingDynamics.Domain.Alerts;

/// <summary>Where a finding is shown.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum AlertSurface
{
    /// <summary>Interrupts: top of the form, Today list.</summary>
    Card = 717700000,

    /// <summary>A line under its parent card.</summary>
    Fact,

    /// <summary>In its section of the form.</summary>
    Panel,

    /// <summary>At the moment of an action.</summary>
    Prompt,

    /// <summary>On a manager's, account's or administrator's page.</summary>
    Review,
}
