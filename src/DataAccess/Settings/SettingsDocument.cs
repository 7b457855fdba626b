using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>All settings rows as one document: what <c>bd_compiledsettings.bd_json</c> holds. Choices stand as option values.</summary>
[DataContract]
public sealed class SettingsDocument
{
    /// <summary>Stage mappings.</summary>
    [DataMember(Name = "mappings", Order = 1)]
    public List<MappingDocument> Mappings { get; set; } = new();

    /// <summary>Milestones.</summary>
    [DataMember(Name = "milestones", Order = 2)]
    public List<MilestoneDocument> Milestones { get; set; } = new();

    /// <summary>Alert rules.</summary>
    [DataMember(Name = "rules", Order = 3)]
    public List<RuleDocument> Rules { get; set; } = new();
}

/// <summary>A stage mapping.</summary>
[DataContract]
public sealed class MappingDocument
{
    [DataMember(Name = "id", Order = 1)]
    public Guid Id { get; set; }

    [DataMember(Name = "process", Order = 2, EmitDefaultValue = false)]
    public Guid? ProcessId { get; set; }

    [DataMember(Name = "stage", Order = 3, EmitDefaultValue = false)]
    public Guid? StageId { get; set; }

    [DataMember(Name = "name", Order = 4, EmitDefaultValue = false)]
    public string? StageName { get; set; }

    [DataMember(Name = "category", Order = 5, EmitDefaultValue = false)]
    public int? Category { get; set; }

    [DataMember(Name = "variant", Order = 6, EmitDefaultValue = false)]
    public int? Variant { get; set; }

    [DataMember(Name = "phase", Order = 7)]
    public int Phase { get; set; }

    [DataMember(Name = "sequence", Order = 8)]
    public int Sequence { get; set; }

    [DataMember(Name = "expectedDays", Order = 9, EmitDefaultValue = false)]
    public int? ExpectedDays { get; set; }

    [DataMember(Name = "isProposal", Order = 10, EmitDefaultValue = false)]
    public bool IsProposalStage { get; set; }

    [DataMember(Name = "enforcement", Order = 11, EmitDefaultValue = false)]
    public int? Enforcement { get; set; }
}

/// <summary>A milestone.</summary>
[DataContract]
public sealed class MilestoneDocument
{
    [DataMember(Name = "id", Order = 1)]
    public Guid Id { get; set; }

    [DataMember(Name = "code", Order = 2)]
    public string Code { get; set; } = "";

    [DataMember(Name = "name", Order = 3)]
    public string Name { get; set; } = "";

    [DataMember(Name = "phase", Order = 4)]
    public int Phase { get; set; }

    [DataMember(Name = "variant", Order = 5, EmitDefaultValue = false)]
    public int? Variant { get; set; }

    [DataMember(Name = "isMandatory", Order = 6, EmitDefaultValue = false)]
    public bool IsMandatory { get; set; }

    [DataMember(Name = "sequence", Order = 7)]
    public int Sequence { get; set; }
}

/// <summary>An alert rule.</summary>
[DataContract]
public sealed class RuleDocument
{
    [DataMember(Name = "code", Order = 1)]
    public string Code { get; set; } = "";

    [DataMember(Name = "isEnabled", Order = 2)]
    public bool IsEnabled { get; set; }

    [DataMember(Name = "severity", Order = 3)]
    public int Severity { get; set; }

    [DataMember(Name = "thresholds", Order = 4)]
    public Dictionary<string, decimal> Thresholds { get; set; } = new(StringComparer.Ordinal);

    [DataMember(Name = "phases", Order = 5)]
    public List<int> Phases { get; set; } = new();

    [DataMember(Name = "variants", Order = 6)]
    public List<int> Variants { get; set; } = new();

    [DataMember(Name = "graceDays", Order = 7)]
    public int GraceDays { get; set; }

    [DataMember(Name = "surface", Order = 8)]
    public int Surface { get; set; }

    [DataMember(Name = "parents", Order = 9)]
    public List<string> Parents { get; set; } = new();

    [DataMember(Name = "audience", Order = 10)]
    public int Audience { get; set; }

    /// <summary>Its row; empty when an earlier version compiled it.</summary>
    [DataMember(Name = "id", Order = 11, EmitDefaultValue = false)]
    public Guid Id { get; set; }
}
