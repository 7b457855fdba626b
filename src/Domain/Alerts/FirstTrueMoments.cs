using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>
/// When each condition was first seen true without a break (UTC), per rule code and subject. Kept on the deal state; grace counts from it.
/// Keep the moments exactly (to the tick): evaluation compares them.
/// </summary>
public sealed class FirstTrueMoments : IEquatable<FirstTrueMoments>
{
    /// <summary>Nothing seen yet.</summary>
    public static readonly FirstTrueMoments None = new(new Dictionary<string, DateTime>(StringComparer.Ordinal));

    private readonly IReadOnlyDictionary<string, DateTime> moments;

    /// <summary>Takes what the deal state holds.</summary>
    /// <param name="moments">Moments by <see cref="KeyOf"/>, in UTC.</param>
    public FirstTrueMoments(IReadOnlyDictionary<string, DateTime> moments) => this.moments = moments;

    /// <summary>The moments by key, to be stored.</summary>
    public IReadOnlyDictionary<string, DateTime> ByKey => moments;

    /// <summary>The key of a condition.</summary>
    public static string KeyOf(string ruleCode, string subject) => ruleCode + "|" + subject;

    /// <summary>Since when the condition is true; null when it was not true at the last evaluation.</summary>
    public DateTime? Of(string ruleCode, string subject) =>
        moments.TryGetValue(KeyOf(ruleCode, subject), out var moment) ? moment : null;

    /// <inheritdoc/>
    public bool Equals(FirstTrueMoments? other)
    {
        if (other is null || moments.Count != other.moments.Count)
        {
            return false;
        }

        foreach (var mine in moments)
        {
            if (!other.moments.TryGetValue(mine.Key, out var theirs) || theirs != mine.Value)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FirstTrueMoments);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        moments.Aggregate(moments.Count, (sum, m) => unchecked(sum + StringComparer.Ordinal.GetHashCode(m.Key)));
}
