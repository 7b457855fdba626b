using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>A stage that a deal of a variant is in.</summary>
public sealed record MetStage(StageReference Stage, ProcessVariant Variant);

/// <summary>
/// <c>mechanics.stage-unmapped</c>: a stage has no mapping. The unit is the settings: one finding per stage, however many deals are
/// in it; raised when a deal meets it, ended when it is mapped. It has no grace, and Off raises nothing.
/// </summary>
public static class StageUnmapped
{
    /// <summary>The record of findings about the settings.</summary>
    public static readonly Guid SettingsUnit = Guid.Empty;

    /// <summary>Fact: the stage's name, as the organisation calls it.</summary>
    public const string StageName = "stageName";

    /// <summary>Evaluates the settings. Reconcile the result with the same alerts.</summary>
    /// <param name="metNow">Stages that deals were found in now.</param>
    /// <param name="stored">The unresolved alerts of this rule, whose stages are asked for again.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="now">The moment (UTC).</param>
    public static Evaluation Evaluate(
        IEnumerable<MetStage> metNow,
        IEnumerable<StoredAlert> stored,
        ProductSettings settings,
        DateTime now)
    {
        var definition = RuleCatalogue.Find(RuleCodes.StageUnmapped)!;
        var row = settings.Rules.For(definition);
        var clock = new GraceClock(FirstTrueMoments.None, now);
        var raised = metNow.Concat(stored.SelectMany(a => UnmappedStageFacts.Read(a.Facts)))
            .Where(_ => row.IsEnabled && settings.Enforcement != EnforcementMode.Off)
            .Where(m => StageMap.Match(m.Stage, m.Variant, settings.Mappings) is null)
            .GroupBy(m => SubjectOf(m.Stage), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Observation { Subject = g.Key, Facts = UnmappedStageFacts.Of(g.First().Stage, g.Select(m => m.Variant)) })
            .Select(seen => new RaisedFinding(definition, row, seen, row.Severity, clock.FirstTrueOf(row, seen.Subject)))
            .ToList();
        return FindingFamily.Arrange(SettingsUnit, raised, clock);
    }

    // A stage keeps its id when it is renamed or translated; without an id the name is all there is.
    private static string SubjectOf(StageReference stage) =>
        stage.StageId?.ToString("D") ?? (stage.Name ?? string.Empty).Trim().ToLowerInvariant();
}
