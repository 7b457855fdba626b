using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Settings;

/// <summary>All that administrators set, compiled into one row and read at once.</summary>
public sealed record ProductSettings
{
    /// <summary>A hash of the content; deals judged by another version are due again.</summary>
    public required string Version { get; init; }

    /// <summary>Stage mappings, in any order.</summary>
    public IReadOnlyList<StageMapping> Mappings { get; init; } = Array.Empty<StageMapping>();

    /// <summary>
    /// Whether deals may run on business process flows of the organisation's own: a deployment found some. Which, the platform is asked.
    /// Not a part of the version: a process acts when a deal enters a stage of it.
    /// </summary>
    public bool FollowsOwnProcesses { get; init; }

    /// <summary>Milestones, in any order.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = Array.Empty<Milestone>();

    /// <summary>Rule settings; a rule without a row has its shipped defaults.</summary>
    public RuleSet Rules { get; init; } = RuleSet.Shipped;

    /// <summary>The variant of deals that neither chose one nor run on a process with a default.</summary>
    public ProcessVariant DefaultVariant { get; init; } = ProcessVariant.Complex;

    /// <summary>Days that are not business days besides Saturdays and Sundays.</summary>
    public HolidayCalendar Holidays { get; init; } = HolidayCalendar.None;

    /// <summary>The environment's enforcement mode.</summary>
    public EnforcementMode Enforcement { get; init; } = EnforcementMode.Advisory;

    /// <summary>Days after the go-live on which confirmations of the value are due, one for each round.</summary>
    public IReadOnlyList<int> ConfirmationDueDays { get; init; } = ConfirmationPlan.ShippedDueDays;

    /// <summary>What own won deals teach, as sweeps keep it; not a part of the version: a new median acts at the next evaluation.</summary>
    public IReadOnlyList<AwarenessExperience> Awareness { get; init; } = Array.Empty<AwarenessExperience>();

    /// <summary>
    /// Time before this moment (UTC) does not count against a deal: nothing is raised for what happened before the product was
    /// introduced. Null when all time counts. Not a part of the version: who sets it marks the deals due.
    /// </summary>
    public DateTime? CountsFrom { get; init; }

    /// <summary>How long won deals of the variant and business unit stayed in Awareness; null when none is known.</summary>
    public AwarenessBenchmark? AwarenessOf(ProcessVariant variant, Guid? businessUnitId)
    {
        for (var i = 0; i < Awareness.Count; i++)
        {
            if (Awareness[i].Variant == variant && Awareness[i].BusinessUnitId == businessUnitId)
            {
                return Awareness[i].Benchmark;
            }
        }

        return null;
    }

    /// <summary>The mode for a stage: its mapping's override, else the environment's mode (also for a stage without mapping).</summary>
    public EnforcementMode EnforcementFor(StageMapping? mapping) => mapping?.EnforcementOverride ?? Enforcement;
}
