using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Erase;

/// <summary>What happens to one row.</summary>
/// <param name="Row">The row, with its new values; none when it is deleted.</param>
/// <param name="IsDeletion">Whether the row goes.</param>
/// <param name="DealId">The deal it belongs to.</param>
public sealed record ErasureStep(Entity Row, bool IsDeletion, Guid? DealId);
