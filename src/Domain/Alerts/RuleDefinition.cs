using System;
using System.Collections.Generic;
namespace BuyingDynamics.Domain.Alerts;

/// <summary>What a raised rule does to others.</summary>
public enum Silencing
{
    /// <summary>Nothing; findings that name it as parent become facts of its card.</summary>
    None,

    /// <summary>Findings that name it as parent are not shown at all.</summary>
    Children,

    /// <summary>No other card of the deal is shown.</summary>
    AllOtherCards,
}

/// <summary>A row of the rule catalogue.</summary>
public sealed record RuleDefinition
{
    /// <summary>The code, such as <c>change.gate-open</c>.</summary>
    public string Code => Shipped.Code;

    /// <summary>The option value of the rule in the choice <c>bd_alertrulecode</c>; never changes.</summary>
    public required int OptionValue { get; init; }

    /// <summary>Which dynamics it belongs to.</summary>
    public required RuleDynamics Dynamics { get; init; }

    /// <summary>The rule itself; null for a rule about the settings, which is evaluated as a unit of its own.</summary>
    public IDealRule? Rule { get; init; }

    /// <summary>What it does to others while raised.</summary>
    public Silencing Silences { get; init; } = Silencing.None;

    /// <summary>Whether a person's act ends the matter: the alert stays quiet for as long as the condition is true.</summary>
    public bool ActingEndsIt { get; init; }

    /// <summary>The facts that name whom it is about, when one more of them ends what a person did about it; empty when none does.</summary>
    public IReadOnlyList<string> GroupFacts { get; init; } = Array.Empty<string>();

    /// <summary>Code of the one action (mechanics) or of the customer question with two options (dynamics).</summary>
    public required string ActionCode { get; init; }

    /// <summary>Code of the question that replaces it under 0.5 confidence.</summary>
    public required string QuestionCode { get; init; }

    /// <summary>The shipped defaults.</summary>
    public required RuleSettings Shipped { get; init; }
}
