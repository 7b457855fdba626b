using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>
/// Brings stored alerts in line with findings by the fewest writes: new → create; still true → write only what changed; no longer
/// true → resolve. A person's snooze, act or dismissal is kept.
/// </summary>
public static class Reconciliation
{
    /// <summary>Days for which an alert stays quiet after a person acted on it.</summary>
    public const int ActedQuietDays = 7;

    /// <summary>Plans the writes for one record.</summary>
    /// <param name="evaluation">What is true now.</param>
    /// <param name="stored">The record's alerts; resolved ones are ignored.</param>
    /// <param name="now">The moment of the evaluation (UTC).</param>
    /// <param name="endCause">Why an alert ends whose condition is not true: the condition ended, or the deal was lost.</param>
    public static AlertPlan Plan(
        Evaluation evaluation,
        IEnumerable<StoredAlert> stored,
        DateTime now,
        ResolutionCause endCause = ResolutionCause.ConditionEnded)
    {
        var alerts = stored.Where(a => a.State != AlertState.Resolved).ToDictionary(a => a.Key, StringComparer.Ordinal);
        var create = new List<Finding>();
        var update = new List<AlertUpdate>();
        var open = new List<OpenAlert>();
        var next = evaluation.NextDue;
        foreach (var finding in evaluation.Findings)
        {
            if (!alerts.TryGetValue(finding.Key, out var alert))
            {
                create.Add(finding);
                open.Add(new OpenAlert(AlertId: null, finding));
                continue;
            }

            alerts.Remove(finding.Key);
            if (!FindingGroup.HasGrown(alert.Facts, finding) && QuietUntil(alert, finding, now) is { } quiet)
            {
                next = quiet == DateTime.MaxValue ? next : Earliest.Of(next, quiet);
                continue;
            }

            open.Add(new OpenAlert(alert.Id, finding));
            if (alert.State != AlertState.Open || Differs(alert, finding))
            {
                update.Add(new AlertUpdate(alert.Id, finding, Reopens: alert.State != AlertState.Open, ChangesSeverity: alert.Severity != finding.Severity));
            }
        }

        return new AlertPlan
        {
            Create = create,
            Update = update,
            Resolve = Ended(alerts, evaluation.Silenced, endCause),
            Open = open,
            NextDue = next,
        };
    }

    // Null: not quiet. DateTime.MaxValue: quiet until the facts change, whatever the time.
    private static DateTime? QuietUntil(StoredAlert alert, Finding finding, DateTime now)
    {
        var until = alert.State switch
        {
            AlertState.Snoozed => alert.SnoozedUntil,
            AlertState.Acted when finding.ActingEndsIt => DateTime.MaxValue,
            AlertState.Acted => alert.ActedOn?.PlusDays(ActedQuietDays),
            AlertState.Dismissed when finding.Severity <= alert.Severity => DateTime.MaxValue,
            _ => null,
        };
        return until > now ? until : null;
    }

    private static bool Differs(StoredAlert alert, Finding finding) =>
        alert.Severity != finding.Severity
        || alert.Surface != finding.Surface
        || alert.Rank != finding.Rank
        || !string.Equals(alert.ActionCode, finding.ActionCode, StringComparison.Ordinal)
        || !alert.Facts.Equals(finding.Facts);

    // A silenced condition is still true: what a person said about it stays, only an open alert goes out of sight.
    private static List<AlertResolution> Ended(
        Dictionary<string, StoredAlert> left,
        IReadOnlyList<SilencedFinding> silenced,
        ResolutionCause endCause)
    {
        var ended = new List<AlertResolution>();
        foreach (var alert in left.Values.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var isSilenced = silenced.Any(s => string.Equals(s.Key, alert.Key, StringComparison.Ordinal));
            if (!isSilenced || alert.State == AlertState.Open)
            {
                var cause = isSilenced ? ResolutionCause.Silenced : endCause;
                ended.Add(new AlertResolution(alert.Id, AlertKey.Resolved(alert.Key, alert.Id), cause));
            }
        }

        return ended;
    }
}
