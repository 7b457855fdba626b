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

    [DataMember(Name = "texts", Order = 15)]
    public Dictionary<string, string> Texts { get; set; } = new(StringComparer.Ordinal);

    [DataMember(Name = "dismissalReasons", Order = 16)]
    public List<OptionDocument> DismissalReasons { get; set; } = new();

    [DataMember(Name = "transitionReasons", Order = 17)]
    public List<OptionDocument> TransitionReasons { get; set; } = new();
}

/// <summary>One of the three phases.</summary>
[DataContract]
public sealed class PhaseDocument
{
    [DataMember(Name = "phase", Order = 1)]
    public string Phase { get; set; } = "";

    [DataMember(Name = "name", Order = 2)]
    public string Name { get; set; } = "";

    [DataMember(Name = "question", Order = 3)]
    public string Question { get; set; } = "";

    [DataMember(Name = "state", Order = 4)]
    public string State { get; set; } = "";
}

/// <summary>The change gate.</summary>
[DataContract]
public sealed class GateDocument
{
    [DataMember(Name = "applies", Order = 1)]
    public bool Applies { get; set; }

    [DataMember(Name = "met", Order = 2)]
    public bool Met { get; set; }

    [DataMember(Name = "items", Order = 3)]
    public List<GateItemDocument> Items { get; set; } = new();
}

/// <summary>One item of the gate.</summary>
[DataContract]
public sealed class GateItemDocument
{
    [DataMember(Name = "code", Order = 1)]
    public string Code { get; set; } = "";

    [DataMember(Name = "text", Order = 2)]
    public string Text { get; set; } = "";

    [DataMember(Name = "met", Order = 3)]
    public bool Met { get; set; }
}

/// <summary>A milestone and where the deal stands with it.</summary>
[DataContract]
public sealed class MilestoneStateDocument
{
    [DataMember(Name = "code", Order = 1)]
    public string Code { get; set; } = "";

    [DataMember(Name = "name", Order = 2)]
    public string Name { get; set; } = "";

    [DataMember(Name = "phase", Order = 3)]
    public string Phase { get; set; } = "";

    [DataMember(Name = "mandatory", Order = 4)]
    public bool Mandatory { get; set; }

    [DataMember(Name = "status", Order = 5)]
    public string? Status { get; set; }

    [DataMember(Name = "statusText", Order = 6)]
    public string? StatusText { get; set; }
}

/// <summary>The last change of stage.</summary>
[DataContract]
public sealed class TransitionDocument
{
    [DataMember(Name = "id", Order = 1)]
    public Guid Id { get; set; }

    [DataMember(Name = "fromStage", Order = 2)]
    public string? FromStage { get; set; }

    [DataMember(Name = "toStage", Order = 3)]
    public string? ToStage { get; set; }

    [DataMember(Name = "on", Order = 4)]
    public string On { get; set; } = "";

    [DataMember(Name = "askReason", Order = 5)]
    public bool AskReason { get; set; }
}

/// <summary>A line at the top of the form.</summary>
[DataContract]
public sealed class NotificationDocument
{
    [DataMember(Name = "id", Order = 1)]
    public string Id { get; set; } = "";

    [DataMember(Name = "level", Order = 2)]
    public string Level { get; set; } = "";

    [DataMember(Name = "text", Order = 3)]
    public string Text { get; set; } = "";
}

/// <summary>An option of a choice.</summary>
[DataContract]
public sealed class OptionDocument
{
    [DataMember(Name = "value", Order = 1)]
    public int Value { get; set; }

    [DataMember(Name = "text", Order = 2)]
    public string Text { get; set; } = "";
}
