using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Running;

/// <summary>Why a run ended.</summary>
/// <param name="IsWaiting">It sleeps and goes on later.</param>
/// <param name="Status">How it stopped; null when it came to its end or sleeps.</param>
/// <param name="Message">What the stop step says.</param>
internal sealed record RunOutcome(bool IsWaiting, OperationStatus? Status, string? Message)
{
    /// <summary>It came to its end.</summary>
    public static RunOutcome Done { get; } = new(IsWaiting: false, Status: null, Message: null);

    /// <summary>It sleeps.</summary>
    public static RunOutcome Waiting { get; } = new(IsWaiting: true, Status: null, Message: null);

    /// <summary>A stop step ended it.</summary>
    public static RunOutcome Stopped(OperationStatus status, string message) => new(IsWaiting: false, status, message);
}
