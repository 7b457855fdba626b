using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Why an alert of an organisation's own workflow is not raised.</summary>
public enum WorkflowAlertProblem
{
    /// <summary>The code is empty, too long, or has other characters than a-z, 0-9, '.' and '-'.</summary>
    WorkflowAlertCodeInvalid,

    /// <summary>The code is that of one of the product's rules.</summary>
    WorkflowAlertCodeOfARule,

    /// <summary>The title is empty.</summary>
    WorkflowAlertTitleMissing,

    /// <summary>The severity is none of Info, Warning and Critical.</summary>
    WorkflowAlertSeverityUnknown,
}

/// <summary>
/// An alert that an organisation's own workflow raises beside the rules. It is stored under record, code and subject, so that the
/// workflow may run as often as it likes; evaluation leaves it alone.
/// </summary>
public sealed record WorkflowAlert
{
    /// <summary>The fact that holds what to do.</summary>
    public const string WhatToDoFact = "whatToDo";

    /// <summary>The action code of every such alert.</summary>
    public const string ActionCode = "workflow";

    private const int LongestCode = 60;

    /// <summary>The deal.</summary>
    public required Guid DealId { get; init; }

    /// <summary>The organisation's name for the reason, such as <c>credit-check</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What tells alerts of one reason apart; empty when there is one per deal.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What a person reads first.</summary>
    public required string Title { get; init; }

    /// <summary>The one thing to do; null when the title says all.</summary>
    public string? WhatToDo { get; init; }

    /// <summary>How severe it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The alternate key of the unresolved alert.</summary>
    public string Key => KeyOf(DealId, Code, Subject);

    /// <summary>The alternate key of the unresolved alert of that reason and subject.</summary>
    public static string KeyOf(Guid dealId, string code, string subject) => AlertKey.Of(dealId, code, subject);

    /// <summary>Null when an alert may be raised like this.</summary>
    /// <param name="code">The organisation's name for the reason.</param>
    /// <param name="title">What a person reads first.</param>
    /// <param name="severity">Info, Warning or Critical, in any case.</param>
    public static WorkflowAlertProblem? Check(string? code, string? title, string? severity)
    {
        if (!IsCode(code))
        {
            return WorkflowAlertProblem.WorkflowAlertCodeInvalid;
        }

        if (RuleCatalogue.Find(code!) is not null)
        {
            return WorkflowAlertProblem.WorkflowAlertCodeOfARule;
        }

        return string.IsNullOrWhiteSpace(title) ? WorkflowAlertProblem.WorkflowAlertTitleMissing
            : SeverityOf(severity) is null ? WorkflowAlertProblem.WorkflowAlertSeverityUnknown
            : null;
    }

    /// <summary>The severity of that name; null when there is none.</summary>
    public static Severity? SeverityOf(string? name) =>
        Enum.TryParse<Severity>(name, ignoreCase: true, out var severity) && Enum.IsDefined(typeof(Severity), severity) && !char.IsDigit(name![0]) ? severity : null;

    /// <summary>Whether an alert that a person put aside comes back: only when it got more severe since.</summary>
    public bool Reopens(AlertState state, Severity before) => state != AlertState.Open && Severity > before;

    private static bool IsCode(string? code)
    {
        if (string.IsNullOrEmpty(code) || code!.Length > LongestCode)
        {
            return false;
        }

        foreach (var c in code)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
