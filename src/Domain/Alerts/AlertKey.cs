using System;
using System.Globalization;
using System.Text;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>The alternate key of an alert: record, rule, subject. At most one unresolved alert has it.</summary>
public static class AlertKey
{
    private const int LongestSubject = 60;

    /// <summary>The key of an unresolved alert: at most 160 characters, none of those that break a URL.</summary>
    public static string Of(Guid recordId, string ruleCode, string subject) =>
        recordId.ToString("D") + "-" + ruleCode + "-" + Safe(subject);

    /// <summary>The key an alert takes when it resolves, so that a recurrence is a new row.</summary>
    public static string Resolved(string key, Guid alertId) => key + "~" + alertId.ToString("N");

    // A subject may be a stage's name. What a key must not hold is replaced, and a hash keeps different subjects apart.
    private static string Safe(string subject)
    {
        var safe = new StringBuilder(subject.Length);
        var changed = subject.Length > LongestSubject;
        foreach (var c in subject)
        {
            var allowed = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_';
            changed |= !allowed;
            if (safe.Length < LongestSubject)
            {
                safe.Append(allowed ? c : '_');
            }
        }

        return changed ? safe + "~" + Fnv1A(subject).ToString("x8", CultureInfo.InvariantCulture) : subject;
    }

    private static uint Fnv1A(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
