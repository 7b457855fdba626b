namespace BuyingDynamics.Operations.Verify;

/// <summary>What a check found.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="IsFine">Whether it is as it should be.</param>
/// <param name="Detail">What was found.</param>
/// <param name="ToDo">What to do about it; null when it is fine.</param>
public sealed record CheckResult(string Subject, bool IsFine, string Detail, string? ToDo = null);
