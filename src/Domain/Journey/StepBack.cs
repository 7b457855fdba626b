using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>A step back of the customer, as logged.</summary>
/// <param name="On">When (UTC).</param>
/// <param name="Reason">Why, as far as stated.</param>
public sealed record StepBack(DateTime On, TransitionReason Reason);
