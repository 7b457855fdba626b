using System;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>Stops an operation for a reason the product foresees; the person reads the sentence, nothing is written.</summary>
public sealed class ExpectedStopException : Exception
{
    /// <summary>Stops with that sentence.</summary>
    public ExpectedStopException(Sentence sentence)
        : base(sentence.Key) => Sentence = sentence;

    /// <summary>What the person reads.</summary>
    public Sentence Sentence { get; }
}
