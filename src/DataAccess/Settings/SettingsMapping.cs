using System.Linq;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>Turns the compiled document into the settings that Domain decides on.</summary>
public static class SettingsMapping
{
    /// <summary>The settings of a document.</summary>
    public static ProductSettings ToSettings(SettingsDocument document, string version, EnforcementMode enforcement, ProcessVariant defaultVariant) => new()
    {
        Version = version,
        Mappings = document.Mappings.Select(ToMapping).ToArray(),
        Milestones = document.Milestones.Select(ToMilestone).ToArray(),
        Rules = new RuleSet(document.Rules.Select(ToRule)),
        Enforcement = enforcement,
        DefaultVariant = defaultVariant,
    };

    private static StageMapping ToMapping(MappingDocument row) => new()
    {
        Id = row.Id,
        ProcessId = row.ProcessId,
        StageId = row.StageId,
        StageName = row.StageName,
        Category = (StageCategory?)row.Category,
        Variant = (ProcessVariant?)row.Variant,
        Phase = (JourneyPhase)row.Phase,
        Sequence = row.Sequence,
        ExpectedDays = row.ExpectedDays,
        IsProposalStage = row.IsProposalStage,
        EnforcementOverride = (EnforcementMode?)row.Enforcement,
    };

    private static Milestone ToMilestone(MilestoneDocument row) => new()
    {
        Id = row.Id,
        Code = row.Code,
        Name = row.Name,
        Phase = (JourneyPhase)row.Phase,
        Variant = (ProcessVariant?)row.Variant,
        IsMandatory = row.IsMandatory,
        Sequence = row.Sequence,
    };

    /// <summary>The settings of one rule.</summary>
    public static RuleSettings ToRule(RuleDocument row) => new()
    {
        Code = row.Code,
        IsEnabled = row.IsEnabled,
        Severity = (Severity)row.Severity,
        Thresholds = row.Thresholds,
        Phases = row.Phases.Select(p => (JourneyPhase)p).ToArray(),
        Variants = row.Variants.Select(v => (ProcessVariant)v).ToArray(),
        GraceDays = row.GraceDays,
        Surface = (AlertSurface)row.Surface,
        Parents = row.Parents,
        Audience = (AlertAudience)row.Audience,
    };
}
