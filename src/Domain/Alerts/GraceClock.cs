using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Keeps, during one evaluation, since when conditions are true and when time alone will change something.</summary>
internal sealed class GraceClock
{
    private readonly FirstTrueMoments before;
    private readonly DateTime now;
    private readonly Dictionary<string, DateTime> seen = new(StringComparer.Ordinal);

    public GraceClock(FirstTrueMoments before, DateTime now)
    {
        this.before = before;
        this.now = now;
    }

    public DateTime? NextDue { get; private set; }

    /// <summary>What to remember; the memory it was given when nothing changed.</summary>
    public FirstTrueMoments Memory()
    {
        var after = new FirstTrueMoments(seen);
        return after.Equals(before) ? before : after;
    }

    public DateTime FirstTrueOf(string ruleCode, string subject) => seen[FirstTrueMoments.KeyOf(ruleCode, subject)];

    public void Expect(DateTime? moment)
    {
        if (moment > now)
        {
            NextDue = Earliest.Of(NextDue, moment);
        }
    }

    /// <summary>Grace counts from the first moment the condition was seen true, not from any date in the record.</summary>
    public bool IsPastGrace(RuleSettings row, string subject)
    {
        var firstTrue = before.Of(row.Code, subject) ?? now;
        seen[FirstTrueMoments.KeyOf(row.Code, subject)] = firstTrue;
        var end = firstTrue.AddDays(row.GraceDays);
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
