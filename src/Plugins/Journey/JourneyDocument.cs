using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.Plugins.Alerts;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>What bd_GetJourney answers: all a client shows, worded in the caller's language. Moments are ISO 8601, UTC.</summary>
[DataContract]
public sealed class JourneyDocument
{
    [DataMember(Name = "now", Order = 1)]
    public string Now { get; set; } = "";

    [DataMember(Name = "phase", Order = 2)]
    public string? Phase { get; set; }

    [DataMember(Name = "stage", Order = 3)]
    public string? Stage { get; set; }

    [DataMember(Name = "variant", Order = 4)]
    public string Variant { get; set; } = "";

    [DataMember(Name = "phaseEnteredOn", Order = 5)]
    public string? PhaseEnteredOn { get; set; }

    [DataMember(Name = "stageEnteredOn", Order = 6)]
    public string? StageEnteredOn { get; set; }

    [DataMember(Name = "question", Order = 7)]
    public string? Question { get; set; }

    [DataMember(Name = "phases", Order = 8)]
    public List<PhaseDocument> Phases { get; set; } = new();

    [DataMember(Name = "gate", Order = 9)]
    public GateDocument Gate { get; set; } = new();

    [DataMember(Name = "milestones", Order = 10)]
    public List<MilestoneStateDocument> Milestones { get; set; } = new();

    [DataMember(Name = "iterations", Order = 11)]
    public int Iterations { get; set; }

    [DataMember(Name = "lastTransition", Order = 12)]
    public TransitionDocument? LastTransition { get; set; }

    [DataMember(Name = "notifications", Order = 13)]
    public List<NotificationDocument> Notifications { get; set; } = new();

    [DataMember(Name = "cards", Order = 14)]
    public List<CardDocument> Cards { get; set; } = new();

    /// <summary>How much a person set aside, in a sentence; null when nothing.</summary>
    [DataMember(Name = "setAside", Order = 18)]
    public string? SetAside { get; set; }

    [DataMember(Name = "texts", Order = 15)]
    public Dictionary<string, string> Texts { get; set; } = new(StringComparer.Ordinal);

    [DataMember(Name = "dismissalReasons", Order = 16)]
    public List<OptionDocument> DismissalReasons { get; set; } = new();

    [DataMember(Name = "transitionReasons", Order = 17)]
    public List<OptionDocument> TransitionReasons { get; set; } = new();
}
