using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>An option of a choice.</summary>
[DataContract]
public sealed class OptionDocument
{
    [DataMember(Name = "value", Order = 1)]
    public int Value { get; set; }

    [DataMember(Name = "text", Order = 2)]
    public string Text { get; set; } = "";
}
