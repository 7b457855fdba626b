using System;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Journey;

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
