using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Journey;

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
