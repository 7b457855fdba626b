using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>Turns settings rows into their part of the compiled document, and refuses what means nothing.</summary>
internal static class SettingsRows
{
    public static readonly string[] MappingColumns =
    {
        StageMappingTable.ProcessId, StageMappingTable.StageId, StageMappingTable.StageName, StageMappingTable.StageCategory,
        StageMappingTable.ProcessVariant, StageMappingTable.Phase, StageMappingTable.Sequence, StageMappingTable.ExpectedDays,
        StageMappingTable.IsProposalStage, StageMappingTable.EnforcementOverride, StageMappingTable.Name,
    };

    public static readonly string[] MilestoneColumns =
    {
        MilestoneTable.Code, MilestoneTable.Name, MilestoneTable.Phase, MilestoneTable.ProcessVariant, MilestoneTable.IsMandatory,
        MilestoneTable.Sequence,
    };

    public static readonly string[] RuleColumns =
    {
        AlertRuleTable.Code, AlertRuleTable.IsEnabled, AlertRuleTable.Severity, AlertRuleTable.Thresholds, AlertRuleTable.Phases,
        AlertRuleTable.Variants, AlertRuleTable.GraceDays, AlertRuleTable.Surface, AlertRuleTable.Parents, AlertRuleTable.Audience,
    };

    public static MappingDocument Mapping(Entity row)
    {
        var mapping = new MappingDocument
        {
            Id = row.Id,
            ProcessId = Id(row, StageMappingTable.ProcessId),
            StageId = Id(row, StageMappingTable.StageId),
            StageName = row.Text(StageMappingTable.StageName),
            Category = row.Option(StageMappingTable.StageCategory),
            Variant = row.Option(StageMappingTable.ProcessVariant),
            Phase = row.Option(StageMappingTable.Phase) ?? throw Empty(row, StageMappingTable.Phase),
            Sequence = row.Whole(StageMappingTable.Sequence) ?? 0,
            ExpectedDays = row.Whole(StageMappingTable.ExpectedDays),
            IsProposalStage = row.Flag(StageMappingTable.IsProposalStage),
            Enforcement = row.Option(StageMappingTable.EnforcementOverride),
        };

        // Without any of these it would map no stage, or every one.
        return mapping.ProcessId is null && mapping.StageId is null && mapping.Category is null && string.IsNullOrWhiteSpace(mapping.StageName)
            ? throw Empty(row, StageMappingTable.StageName)
            : mapping;
    }

    public static MilestoneDocument Milestone(Entity row) => new()
    {
        Id = row.Id,
        Code = row.Text(MilestoneTable.Code) ?? "",
        Name = row.Text(MilestoneTable.Name) ?? "",
        Phase = row.Option(MilestoneTable.Phase) ?? throw Empty(row, MilestoneTable.Phase),
        Variant = row.Option(MilestoneTable.ProcessVariant),
        IsMandatory = row.Flag(MilestoneTable.IsMandatory),
        Sequence = row.Whole(MilestoneTable.Sequence) ?? 0,
    };

    public static RuleDocument Rule(Entity row)
    {
        var code = row.Text(AlertRuleTable.Code) is { } held && !string.IsNullOrWhiteSpace(held)
            ? held
            : throw new InvalidSettingException("", AlertRuleTable.Table, AlertRuleTable.Code, "");
        var shipped = RuleCatalogue.Find(code)?.Shipped;
        return Checked(new RuleDocument
        {
            Id = row.Id,
            Code = code,
            IsEnabled = row.Flag(AlertRuleTable.IsEnabled),
            Severity = row.Option(AlertRuleTable.Severity) ?? (int)(shipped?.Severity ?? Severity.Warning),
            Thresholds = Thresholds(code, row.Text(AlertRuleTable.Thresholds)),
            Phases = Names<JourneyPhase>(RuleSettingsProblemKind.UnknownPhase, code, row.Text(AlertRuleTable.Phases)),
            Variants = Names<ProcessVariant>(RuleSettingsProblemKind.UnknownVariant, code, row.Text(AlertRuleTable.Variants)),
            GraceDays = row.Whole(AlertRuleTable.GraceDays) ?? shipped?.GraceDays ?? 0,
            Surface = row.Option(AlertRuleTable.Surface) ?? (int)(shipped?.Surface ?? AlertSurface.Card),
            Parents = Words(row.Text(AlertRuleTable.Parents)).ToList(),
            Audience = row.Option(AlertRuleTable.Audience) ?? (int)(shipped?.Audience ?? AlertAudience.DealOwner),
        });
    }

    // A stored rule that this version does not know is kept as it is: it came with a later version. A person is refused a new one.
    private static RuleDocument Checked(RuleDocument document) =>
        RuleSettingsCheck.Problems(SettingsMapping.ToRule(document)).FirstOrDefault(p => p.Kind != RuleSettingsProblemKind.UnknownRule) is { } problem
            ? throw new InvalidRuleException(problem)
            : document;

    private static InvalidSettingException Empty(Entity row, string column) => Wrong(row, column, "");

    private static InvalidSettingException Wrong(Entity row, string column, string held) =>
        new(row.Text(StandardColumns.Name) ?? "", row.LogicalName, column, held);

    private static Guid? Id(Entity row, string column)
    {
        var text = row.Text(column);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Guid.TryParse(text, out var id) ? id : throw Wrong(row, column, text!);
    }

    private static Dictionary<string, decimal> Thresholds(string code, string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return new Dictionary<string, decimal>(StringComparer.Ordinal);
        }

        try
        {
            // A list would be read as no threshold at all, without a word.
            Json.Names(json!);
            return Json.Read<Dictionary<string, decimal>>(json!);
        }
        catch (Exception e) when (e is SerializationException or FormatException or OverflowException or ArgumentException)
        {
            throw new InvalidRuleException(RuleSettingsProblemKind.UnreadableThresholds, code, json!);
        }
    }

    private static List<int> Names<T>(RuleSettingsProblemKind unknown, string code, string? text)
        where T : struct, Enum =>
        Words(text).Select(word => Enum.TryParse<T>(word, ignoreCase: true, out var member) && Enum.IsDefined(typeof(T), member)
            ? Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture)
            : throw new InvalidRuleException(unknown, code, word)).ToList();

    private static IEnumerable<string> Words(string? text) =>
        (text ?? "").Split(',').Select(w => w.Trim()).Where(w => w.Length > 0);
}
