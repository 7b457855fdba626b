using System;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>One of our own people in a deal.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Role">What the person does; null when nobody said.</param>
/// <param name="IsActive">Whether the person still works on it.</param>
public sealed record DealTeamMember(Guid UserId, DealTeamRole? Role, bool IsActive);
