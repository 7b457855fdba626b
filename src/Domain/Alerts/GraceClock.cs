using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Keeps, during one evaluation, since when conditions are true and when time alone will change something.</summary>
internal sealed class GraceClock
{
    private readonly FirstTrueMoments before;
    private readonly DateTime now;
    private Dictionary<string, DateTime>? seen;
    private int remembered;

    public GraceClock(FirstTrueMoments before, DateTime now)
    {
        this.before = before;
        this.now = now;
    }

    public DateTime? NextDue { get; private set; }

    /// <summary>What to remember; the memory it was given when nothing changed.</summary>
    public FirstTrueMoments Memory()
    {
        // As many conditions as before, and all of them remembered: the same ones.
        if (remembered == before.ByKey.Count && remembered == (seen?.Count ?? 0))
        {
            return before;
        }

        return seen is null ? FirstTrueMoments.None : new FirstTrueMoments(seen);
    }

    public void Expect(DateTime? moment)
    {
        // What would come due after the platform's last day never does.
        if (moment > now && moment <= Moments.LastStored)
        {
            NextDue = Earliest.Of(NextDue, moment);
        }
    }

    /// <summary>Since when a condition that is true now is so without a break; remembers it.</summary>
    public DateTime FirstTrueOf(RuleSettings row, string subject)
    {
        var key = FirstTrueMoments.KeyOf(row.Code, subject);
        var isRemembered = before.ByKey.TryGetValue(key, out var moment);
        var firstTrue = isRemembered ? moment : now;
        seen ??= new Dictionary<string, DateTime>(StringComparer.Ordinal);
        var others = seen.Count;
        seen[key] = firstTrue;
        remembered += isRemembered && seen.Count > others ? 1 : 0;
        return firstTrue;
    }

    /// <summary>Grace counts from the first moment the condition was seen true, not from any date in the record.</summary>
    public bool IsPastGrace(RuleSettings row, DateTime firstTrue)
    {
        var end = firstTrue.PlusDays(row.GraceDays);
        Expect(end);
        return now >= end;
    }

    /// <summary>The set severity; Critical once a measured duration reached twice its threshold.</summary>
    public Severity SeverityOf(RuleSettings row, Observation observation)
    {
        Expect(observation.CriticalFrom);
        return observation.CriticalFrom <= now ? Severity.Critical : row.Severity;
    }
}
