using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Why an alert ends.</summary>
public enum ResolutionCause
{
    /// <summary>The condition is no longer true.</summary>
    ConditionEnded,

    /// <summary>Another finding says it better and silences this one.</summary>
    Silenced,

    /// <summary>The deal was lost.</summary>
    DealLost,
}

/// <summary>An alert to write anew: facts, severity, surface, action code, question flag, confidence and rank; the state becomes Open.</summary>
/// <param name="AlertId">The alert.</param>
/// <param name="Finding">What it shall say.</param>
/// <param name="Reopens">It was snoozed, acted on or dismissed until now: also clear what belongs to that state.</param>
/// <param name="ChangesSeverity">Its severity is another than before. Only then it is written: workflows start on it.</param>
public sealed record AlertUpdate(Guid AlertId, Finding Finding, bool Reopens, bool ChangesSeverity);

/// <summary>An alert to resolve.</summary>
/// <param name="AlertId">The alert.</param>
/// <param name="ResolvedKey">Its key from now on, so that a recurrence is a new row.</param>
/// <param name="Cause">Why.</param>
public sealed record AlertResolution(Guid AlertId, string ResolvedKey, ResolutionCause Cause);

/// <summary>An alert that is open after the plan was carried out.</summary>
/// <param name="AlertId">The stored alert; null for one that the plan creates.</param>
/// <param name="Finding">What it says.</param>
public sealed record OpenAlert(Guid? AlertId, Finding Finding);

/// <summary>The smallest set of writes that brings the stored alerts of a record in line with its findings.</summary>
public sealed record AlertPlan
{
    /// <summary>New alerts, state Open.</summary>
    public required IReadOnlyList<Finding> Create { get; init; }

    /// <summary>Alerts whose facts, severity, surface, action or rank changed, or that open again.</summary>
    public required IReadOnlyList<AlertUpdate> Update { get; init; }

    /// <summary>Alerts that end.</summary>
    public required IReadOnlyList<AlertResolution> Resolve { get; init; }

    /// <summary>What is open afterwards, highest rank first: counts and top alert of the deal state stand on it.</summary>
    public required IReadOnlyList<OpenAlert> Open { get; init; }

    /// <summary>The evaluation's NextDue or the end of a snooze or quiet time, whichever comes first (UTC).</summary>
    public required DateTime? NextDue { get; init; }

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Create.Count == 0 && Update.Count == 0 && Resolve.Count == 0;
}
