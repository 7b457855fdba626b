using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>A deal's own record of a milestone.</summary>
/// <param name="Id">The record.</param>
/// <param name="MilestoneId">Which milestone.</param>
/// <param name="Status">How sure it is.</param>
public sealed record MilestoneRecord(Guid Id, Guid MilestoneId, MilestoneStatus Status)
{
    /// <summary>The day the customer confirmed it.</summary>
    public DateTime? ConfirmedOn { get; init; }
}
