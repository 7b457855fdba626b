namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>On whose behalf a message runs.</summary>
/// <param name="UserId">The user whose rights count and who owns what is created.</param>
/// <param name="InitiatingUserId">The user who started the top-level request.</param>
internal sealed record Caller(Guid UserId, Guid InitiatingUserId)
{
    /// <summary>The same request, run as another user.</summary>
    public Caller As(Guid userId) => this with { UserId = userId };
}
