namespace BuyingDynamics.Domain.Conversations;

/// <summary>Which activity it is.</summary>
public enum ActivityKind
{
    /// <summary>An appointment.</summary>
    Appointment,

    /// <summary>A phone call.</summary>
    PhoneCall,

    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A task.</summary>
    Task,
}
