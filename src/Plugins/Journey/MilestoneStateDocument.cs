using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Journey;

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
