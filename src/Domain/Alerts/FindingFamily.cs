using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Puts what was raised in order: who silences whom, what stands under which card, and what ranks highest.</summary>
internal static class FindingFamily
{
    public static Evaluation Arrange(Guid recordId, List<RaisedFinding> raised, GraceClock clock)
    {
        if (raised.Count == 0)
        {
            return Of(recordId, Array.Empty<Finding>(), Array.Empty<SilencedFinding>(), clock);
        }

        List<SilencedFinding>? silenced = null;
        foreach (var finding in raised)
        {
            if (SilencerOf(finding, raised) is { } silencer)
            {
                (silenced ??= new List<SilencedFinding>()).Add(new SilencedFinding(AlertKey.Of(recordId, finding.Code, finding.Seen.Subject), silencer));
            }
        }

        var shown = silenced is null ? raised : NotSilenced(raised);
        var findings = new Finding[shown.Count];
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = ToFinding(recordId, shown[i], shown);
        }

        Array.Sort(findings, HighestFirst);
        return Of(recordId, findings, silenced is null ? Array.Empty<SilencedFinding>() : silenced, clock);
    }

    private static Evaluation Of(Guid recordId, Finding[] findings, IReadOnlyList<SilencedFinding> silenced, GraceClock clock) => new()
    {
        RecordId = recordId,
        Findings = findings,
        Silenced = silenced,
        FirstTrue = clock.Memory(),
        NextDue = clock.NextDue,
        Rank = Array.Find(findings, f => f.Surface == AlertSurface.Card)?.Rank ?? 0m,
    };

    private static int HighestFirst(Finding a, Finding b)
    {
        if (a.Rank != b.Rank)
        {
            return b.Rank.CompareTo(a.Rank);
        }

        var byRule = string.CompareOrdinal(a.RuleCode, b.RuleCode);
        return byRule != 0 ? byRule : string.CompareOrdinal(a.Subject, b.Subject);
    }

    private static List<RaisedFinding> NotSilenced(List<RaisedFinding> raised) => raised.FindAll(finding => SilencerOf(finding, raised) is null);

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

    private static Finding ToFinding(Guid recordId, RaisedFinding finding, List<RaisedFinding> shown)
    {
        var parent = ParentOf(finding, shown);
        var children = 0;
        foreach (var other in shown)
        {
            children += string.Equals(ParentOf(other, shown), finding.Code, StringComparison.Ordinal) ? 1 : 0;
        }

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
            FirstTrueOn = finding.FirstTrueOn,
            ActingEndsIt = finding.Definition.ActingEndsIt,
            GroupFacts = finding.Definition.GroupFacts,
            StakeholderId = finding.Seen.StakeholderId,
            ParentRuleCode = parent,
        };
    }

    // The first parent in the row's own order that shows.
    private static string? ParentOf(RaisedFinding finding, List<RaisedFinding> shown)
    {
        var parents = finding.Row.Parents;
        for (var i = 0; i < parents.Count; i++)
        {
            foreach (var other in shown)
            {
                if (string.Equals(other.Code, parents[i], StringComparison.Ordinal))
                {
                    return parents[i];
                }
            }
        }

        return null;
    }
}
