using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>The value of a fact: free of language, never a sentence.</summary>
public abstract record FactValue
{
    private protected FactValue()
    {
    }
}

/// <summary>A number: a count, days, or a percentage as 0 to 100.</summary>
public sealed record NumberFact(decimal Value) : FactValue;

/// <summary>People's own words, or the name of an enum member that the renderer translates.</summary>
public sealed record TextFact(string Value) : FactValue;

/// <summary>A moment in UTC. Facts hold moments, never 'days ago', so that they stay equal while time passes.</summary>
public sealed record MomentFact(DateTime Value) : FactValue;

/// <summary>A record the fact points to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name when the finding was made.</param>
public sealed record ReferenceFact(Guid Id, string Name) : FactValue;

/// <summary>Several texts in a meaningful or ordinal order.</summary>
/// <param name="Values">The first of them.</param>
/// <param name="More">How many are not named.</param>
public sealed record TextsFact(IReadOnlyList<string> Values, int More = 0) : FactValue
{
    /// <summary>As many of the texts as a fact names, and how many more there are.</summary>
    public static TextsFact Of(IReadOnlyList<string> values) =>
        values.Count <= Fact.MostTexts ? new TextsFact(values) : new TextsFact(values.Take(Fact.MostTexts).ToArray(), values.Count - Fact.MostTexts);

    /// <summary>Equal when the same texts stand in the same order, and as many are not named.</summary>
    public bool Equals(TextsFact? other) => other is not null && More == other.More && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Count == 0 ? 0 : StringComparer.Ordinal.GetHashCode(Values[0]) + Values.Count;
}
