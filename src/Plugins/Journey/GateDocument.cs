using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Journey;

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
