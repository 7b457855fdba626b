using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>
/// The rules as they come into force. Only the row that is saved is refused: what an import or an earlier version stored wrongly in
/// another one stays as it is in force, so that each can be corrected alone.
/// </summary>
internal static class CompiledRules
{
    /// <summary>The rules of the rows, by code.</summary>
    /// <param name="rows">The active rows, after the save.</param>
    /// <param name="savedRow">The row that is saved, deactivated or deleted; null when it is none of a rule.</param>
    /// <param name="inForce">The rules compiled last.</param>
    /// <exception cref="InvalidSettingException">The saved row has no code.</exception>
    /// <exception cref="InvalidRuleException">The saved row holds something that means nothing, or leads back to itself.</exception>
    public static List<RuleDocument> Of(IReadOnlyList<Entity> rows, Guid? savedRow, IReadOnlyList<RuleDocument> inForce)
    {
        var rules = rows.Select(row => Rule(row, savedRow, inForce)).OfType<RuleDocument>().OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
        if (savedRow is not null)
        {
            RefuseCycle(rules, rows.FirstOrDefault(row => row.Id == savedRow)?.Text(AlertRuleTable.Code), inForce);
        }

        return rules;
    }

    private static RuleDocument? Rule(Entity row, Guid? savedRow, IReadOnlyList<RuleDocument> inForce)
    {
        try
        {
            return SettingsRows.Rule(row);
        }
        catch (Exception e) when (row.Id != savedRow && e is InvalidRuleException or InvalidSettingException)
        {
            return inForce.FirstOrDefault(rule => string.Equals(rule.Code, row.Text(AlertRuleTable.Code), StringComparison.Ordinal));
        }
    }

    // The row of a rule that is taken away leaves the shipped parents, which may close a circle among the others.
    private static void RefuseCycle(List<RuleDocument> rules, string? savedCode, IReadOnlyList<RuleDocument> inForce)
    {
        var problems = Cycles(rules);
        var known = problems.Count > 0 && savedCode is null ? Cycles(inForce) : Array.Empty<RuleSettingsProblem>();
        var problem = problems.FirstOrDefault(p => savedCode is null ? !known.Contains(p) : string.Equals(p.Rule, savedCode, StringComparison.Ordinal));
        if (problem is not null)
        {
            throw new InvalidRuleException(problem);
        }
    }

    private static IReadOnlyList<RuleSettingsProblem> Cycles(IEnumerable<RuleDocument> rules) =>
        RuleSettingsCheck.Cycles(new RuleSet(rules.Select(SettingsMapping.ToRule)));
}
