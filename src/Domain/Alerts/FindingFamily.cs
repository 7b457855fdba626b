using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Puts what was raised in order: who silences whom, what stands under which card, and what ranks highest.</summary>
internal static class FindingFamily
{
    public static Evaluation Arrange(Guid recordId, List<RaisedFinding> raised, GraceClock clock)
    {
        var silenced = new List<SilencedFinding>();
        var shown = new List<RaisedFinding>();
        foreach (var finding in raised)
        {
            if (SilencerOf(finding, raised) is { } silencer)
            {
                silenced.Add(new SilencedFinding(AlertKey.Of(recordId, finding.Code, finding.Seen.Subject), silencer));
            }
            else
            {
                shown.Add(finding);
            }
        }

        var findings = shown
            .Select(f => ToFinding(recordId, f, shown, clock))
            .OrderByDescending(f => f.Rank)
            .ThenBy(f => f.RuleCode, StringComparer.Ordinal)
            .ThenBy(f => f.Subject, StringComparer.Ordinal)
            .ToArray();
        return new Evaluation
        {
            RecordId = recordId,
            Findings = findings,
            Silenced = silenced,
            FirstTrue = clock.Memory(),
            NextDue = clock.NextDue,
            Rank = findings.FirstOrDefault(f => f.Surface == AlertSurface.Card)?.Rank ?? 0m,
        };
    }

    private static string? SilencerOf(RaisedFinding finding, List<RaisedFinding> raised)
    {
        foreach (var other in raised)
        {
            var silences = other.Definition.Silences switch
            {
                Silencing.AllOtherCards => finding.Row.Surface == AlertSurface.Card,
                Silencing.Children => finding.Row.Parents.Contains(other.Code, StringComparer.Ordinal),
                _ => false,
            };
            if (silences && !string.Equals(other.Code, finding.Code, StringComparison.Ordinal))
            {
                return other.Code;
            }
        }

        return null;
    }

    private static Finding ToFinding(Guid recordId, RaisedFinding finding, List<RaisedFinding> shown, GraceClock clock)
    {
        var parent = ParentOf(finding, shown);
        var children = shown.Count(other => string.Equals(ParentOf(other, shown), finding.Code, StringComparison.Ordinal));
        return new Finding
        {
            RecordId = recordId,
            RuleCode = finding.Code,
            Subject = finding.Seen.Subject,
            Dynamics = finding.Definition.Dynamics,
            Severity = finding.Severity,
            Surface = parent is null ? finding.Row.Surface : AlertSurface.Fact,
            Audience = finding.Row.Audience,
            Facts = finding.Seen.Facts,
            ActionCode = finding.IsQuestion ? finding.Definition.QuestionCode : finding.Definition.ActionCode,
            IsQuestion = finding.IsQuestion,
            Confidence = finding.Seen.Confidence,
            Rank = DealRank.Of(finding.Severity, finding.Seen.Confidence, children),
            FirstTrueOn = clock.FirstTrueOf(finding.Code, finding.Seen.Subject),
            ActingEndsIt = finding.Definition.ActingEndsIt,
            StakeholderId = finding.Seen.StakeholderId,
            ParentRuleCode = parent,
        };
    }

    // The first parent in the row's own order that shows.
    private static string? ParentOf(RaisedFinding finding, List<RaisedFinding> shown) =>
        finding.Row.Parents.FirstOrDefault(code => shown.Exists(p => string.Equals(p.Code, code, StringComparison.Ordinal)));
}
