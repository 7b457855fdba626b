using System;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>The settings of a rule hold something that means nothing, or more than a rule takes.</summary>
public sealed class InvalidRuleException : Exception
{
    /// <summary>Names the rule and what is wrong.</summary>
    public InvalidRuleException(RuleSettingsProblem problem)
        : base($"{problem.Kind}: rule '{problem.Rule}' holds '{problem.Held}'.")
    {
        Problem = problem;
    }

    /// <summary>Names the rule and what is wrong.</summary>
    public InvalidRuleException(RuleSettingsProblemKind kind, string rule, string held)
        : this(new RuleSettingsProblem(kind, rule, held))
    {
    }

    /// <summary>What is wrong.</summary>
    public RuleSettingsProblem Problem { get; }
}
