using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Journey;

/// <summary>
/// The milestones that the product brings, known by their codes. They are worded in the reader's language as long as nobody renamed them;
/// what an administrator calls a milestone, everybody reads.
/// </summary>
public static class ShippedMilestones
{
    /// <summary>The names they are delivered with, by code.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["situation-understood"] = "Situation understood",
        ["urgency-agreed"] = "Urgency agreed",
        ["options-considered"] = "Options considered",
        ["vision-agreed"] = "Vision agreed",
        ["change-decided"] = "Change decided",
        ["criteria-agreed"] = "Criteria agreed",
        ["business-case-confirmed"] = "Business case confirmed",
        ["risks-mitigated"] = "Risks mitigated",
        ["implementer-met"] = "Implementer met",
        ["contract"] = "Contract",
        ["live"] = "Live",
        ["adopted"] = "Adopted",
        ["value-confirmed"] = "Value confirmed",
    };

    /// <summary>Whether it is one of them and still carries the name it was delivered with.</summary>
    public static bool IsNamedAsShipped(Milestone milestone) => IsNamedAsShipped(milestone.Code, milestone.Name);

    /// <summary>Whether the code is one of theirs and the name still the one it was delivered with.</summary>
    public static bool IsNamedAsShipped(string? code, string? name) =>
        code is not null && Names.TryGetValue(code, out var shipped) && string.Equals(shipped, name, StringComparison.Ordinal);

    /// <summary>What stands for the milestone where language-free facts are kept: the code of one that is named as shipped, otherwise its name.</summary>
    public static string Label(Milestone milestone) => IsNamedAsShipped(milestone) ? milestone.Code : milestone.Name;
}
