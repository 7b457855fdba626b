namespace BuyingDynamics.LocalDataverse.WebApi;

/// <summary>An answer as it is sent: nothing can fail any more.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">All headers, Content-Type among them when there is a body.</param>
/// <param name="Body">The body; empty for none.</param>
public sealed record RenderedAnswer(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
