namespace BuyingDynamics.Domain.Messaging;

/// <summary>A part of a message that costs or gains points.</summary>
/// <param name="Start">Index of its first character in the text as given, markup included.</param>
/// <param name="Length">How many characters it has there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Points">Gained; lost when negative.</param>
public sealed record MessageSpan(int Start, int Length, MessageReason Reason, int Points);
