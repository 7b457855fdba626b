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
internal sealed class CompiledRules
{
    private readonly IReadOnlyList<RuleDocument> inForce;
    private readonly string? savedCode;
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleDocument> rules = new(StringComparer.Ordinal);

    private CompiledRules(IReadOnlyList<Entity> rows, Guid savedRow, IReadOnlyList<RuleDocument> inForce)
    {
        this.inForce = inForce;
        var keptRules = new List<RuleDocument>();
        foreach (var row in rows)
        {
            var sound = Sound(row, savedRow);
            if (sound is not null)
            {
                rules[sound.Code] = sound;
            }
            else if (InForce(row) is { } kept)
            {
                keptRules.Add(kept);
            }

            if (row.Id == savedRow)
            {
                savedCode = sound!.Code;
                touched.Add(savedCode);
            }
        }

        // A code that another row has taken over since is that row's.
        foreach (var kept in keptRules.Where(rule => !rules.ContainsKey(rule.Code)))
        {
            rules.Add(kept.Code, kept);
        }

        // The save may also take away the code that the row had.
        touched.UnionWith(inForce.Where(rule => rule.Id == savedRow).Select(rule => rule.Code));
    }

    /// <summary>The rules of the rows, by code.</summary>
    /// <param name="rows">The active rows, after the save.</param>
    /// <param name="savedRow">The settings row that is saved, deactivated or deleted.</param>
    /// <param name="inForce">The rules compiled last.</param>
    /// <exception cref="InvalidSettingException">The saved row has no code.</exception>
    /// <exception cref="InvalidRuleException">The saved row holds something that means nothing, or leads back to itself.</exception>
    public static List<RuleDocument> Of(IReadOnlyList<Entity> rows, Guid savedRow, IReadOnlyList<RuleDocument> inForce)
    {
        var compiled = new CompiledRules(rows, savedRow, inForce);
        compiled.KeepOthersOutOfCycles();
        compiled.RefuseCycle();
        return compiled.rules.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal).ToList();
    }

    private static RuleDocument? Sound(Entity row, Guid savedRow)
    {
        try
        {
            return SettingsRows.Rule(row);
        }
        catch (Exception e) when (row.Id != savedRow && e is InvalidRuleException or InvalidSettingException)
        {
            return null;
        }
    }

    // Settings compiled by an earlier version do not tell the row.
    private RuleDocument? InForce(Entity row) =>
        inForce.FirstOrDefault(rule => rule.Id == row.Id)
        ?? inForce.FirstOrDefault(rule => rule.Id == Guid.Empty && string.Equals(rule.Code, row.Text(AlertRuleTable.Code), StringComparison.Ordinal));

    // A row may be sound alone and still close a circle: what nobody checked is kept out before the saved row is blamed.
    private void KeepOthersOutOfCycles()
    {
        for (var wrong = Unchecked(); wrong.Count > 0; wrong = Unchecked())
        {
            foreach (var code in wrong)
            {
                rules.Remove(code);
                if (Find(inForce, code) is { } kept)
                {
                    rules.Add(code, kept);
                }
            }
        }
    }

    private List<string> Unchecked() => Cycles(rules.Values)
        .Select(problem => problem.Rule)
        .Where(code => !touched.Contains(code) && !Parents(rules.Values, code).SequenceEqual(Parents(inForce, code), StringComparer.Ordinal))
        .ToList();

    // The row of a rule that is taken away leaves the shipped parents, which may close a circle among the others.
    private void RefuseCycle()
    {
        var problems = Cycles(rules.Values);
        if (problems.Count == 0)
        {
            return;
        }

        var known = new HashSet<string>(Cycles(inForce).Select(problem => problem.Rule), StringComparer.Ordinal);
        var problem = problems.FirstOrDefault(p => string.Equals(p.Rule, savedCode, StringComparison.Ordinal)) ?? problems.FirstOrDefault(p => !known.Contains(p.Rule));
        if (problem is not null)
        {
            throw new InvalidRuleException(problem);
        }
    }

    private static IEnumerable<string> Parents(IEnumerable<RuleDocument> rules, string code) =>
        Find(rules, code)?.Parents ?? RuleCatalogue.Find(code)!.Shipped.Parents;

    private static RuleDocument? Find(IEnumerable<RuleDocument> rules, string code) =>
        rules.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.Ordinal));

    private static IReadOnlyList<RuleSettingsProblem> Cycles(IEnumerable<RuleDocument> rules) =>
        RuleSettingsCheck.Cycles(new RuleSet(rules.Select(SettingsMapping.ToRule)));
}
