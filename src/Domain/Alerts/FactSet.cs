using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>The facts of a finding. Two sets are equal when they hold the same facts, in whatever order.</summary>
public sealed class FactSet : IEquatable<FactSet>
{
    /// <summary>No facts.</summary>
    public static readonly FactSet Empty = new(Array.Empty<Fact>());

    private readonly Fact[] facts;

    /// <summary>Takes facts in any order.</summary>
    /// <exception cref="ArgumentException">Two facts have the same name.</exception>
    public FactSet(IEnumerable<Fact> facts)
    {
        this.facts = facts.ToArray();
        for (var i = 1; i < this.facts.Length; i++)
        {
            PutInPlace(i);
        }

        for (var i = 1; i < this.facts.Length; i++)
        {
            if (string.Equals(this.facts[i].Name, this.facts[i - 1].Name, StringComparison.Ordinal))
            {
                throw new ArgumentException($"The fact '{this.facts[i].Name}' is given twice.", nameof(facts));
            }
        }
    }

    /// <summary>All facts in ordinal order of their names.</summary>
    public IReadOnlyList<Fact> All => facts;

    /// <summary>Facts that everybody may read who may read the alert.</summary>
    public IEnumerable<Fact> Open => facts.Where(f => !f.IsSecured);

    /// <summary>Facts that stem from secured columns.</summary>
    public IEnumerable<Fact> Secured => facts.Where(f => f.IsSecured);

    /// <summary>A set of the given facts.</summary>
    /// <exception cref="ArgumentException">Two facts have the same name.</exception>
    public static FactSet Of(params Fact[] facts) => new(facts);

    /// <summary>The value of the fact of that name, null when there is none.</summary>
    public FactValue? Find(string name) => Array.Find(facts, f => string.Equals(f.Name, name, StringComparison.Ordinal))?.Value;

    /// <inheritdoc/>
    public bool Equals(FactSet? other) => other is not null && facts.SequenceEqual(other.facts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactSet);

    /// <inheritdoc/>
    public override int GetHashCode() => facts.Aggregate(facts.Length, (hash, fact) => unchecked((hash * 31) + fact.GetHashCode()));

    // A finding has a handful of facts: to prepare a general sort would take longer than the rule that found them.
    private void PutInPlace(int index)
    {
        var fact = facts[index];
        for (; index > 0 && string.CompareOrdinal(facts[index - 1].Name, fact.Name) > 0; index--)
        {
            facts[index] = facts[index - 1];
        }

        facts[index] = fact;
    }
}
