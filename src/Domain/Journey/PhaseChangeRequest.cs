using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Journey;

/// <summary>All that a phase change is decided on.</summary>
public sealed record PhaseChangeRequest
{
    /// <summary>What happened.</summary>
    public required PhaseTrigger Trigger { get; init; }

    /// <summary>What is stored; <see cref="JourneyPosition.None"/> on create.</summary>
    public required JourneyPosition Stored { get; init; }

    /// <summary>The new stage; null when the deal has none yet.</summary>
    public StageReference? Stage { get; init; }

    /// <summary>The stage before, when the event tells (the image of the record that raised it); otherwise the stored name is looked up.</summary>
    public StageReference? PreviousStage { get; init; }

    /// <summary>The variant chosen on the deal; otherwise the process's default, otherwise the administrator's.</summary>
    public ProcessVariant? ChosenVariant { get; init; }

    /// <summary>Since when the deal is in the stage, for imported deals: from the process instance or the source, never 'today'.</summary>
    public DateTime? EnteredOn { get; init; }

    /// <summary>The facts of the change decision, as they will be after the save.</summary>
    public ChangeFacts Change { get; init; } = ChangeFacts.Empty;

    /// <summary>The stakeholders of the deal.</summary>
    public IReadOnlyList<Stakeholder> Stakeholders { get; init; } = Array.Empty<Stakeholder>();

    /// <summary>The milestone records of the deal.</summary>
    public IReadOnlyList<MilestoneRecord> MilestoneRecords { get; init; } = Array.Empty<MilestoneRecord>();

    /// <summary>Mappings, milestones, default variant and enforcement mode.</summary>
    public required ProductSettings Settings { get; init; }
}
