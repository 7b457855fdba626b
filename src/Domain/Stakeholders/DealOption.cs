using System;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>An option that the customer weighs in a deal.</summary>
/// <param name="Id">The row.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Ours, a competitor's, in-house, or to do nothing; null when nobody said.</param>
/// <param name="DroppedOn">The day it was dropped; null while it is weighed.</param>
public sealed record DealOption(Guid Id, string Name, OptionKind? Kind, DateTime? DroppedOn);
