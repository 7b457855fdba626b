using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Journey;

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
