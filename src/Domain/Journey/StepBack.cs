using System;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Journey;

/// <summary>A step back of the customer, as logged.</summary>
/// <param name="On">When (UTC).</param>
/// <param name="Reason">Why, as far as stated.</param>
/// <param name="Concerned">The buying role of the person it concerns; null when nobody is named, or the role is not known.</param>
public sealed record StepBack(DateTime On, TransitionReason Reason, BuyingRole? Concerned = null);
