namespace BuyingDynamics.Domain.Messaging;

/// <summary>A word of a message.</summary>
internal sealed record MessageWord
{
    /// <summary>As written.</summary>
    public required string Text { get; init; }

    /// <summary>In small letters, independent of any culture.</summary>
    public required string Lower { get; init; }

    /// <summary>Where it begins in the visible text.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends in the visible text.</summary>
    public required int End { get; init; }

    /// <summary>The number of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The number of its line.</summary>
    public required int Line { get; init; }
}
