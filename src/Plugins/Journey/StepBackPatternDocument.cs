using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>What bd_GetStepBackPattern answers, worded in the caller's language.</summary>
[DataContract]
public sealed class StepBackPatternDocument
{
    [DataMember(Name = "title", Order = 1)]
    public string Title { get; set; } = "";

    /// <summary>How many steps back there were.</summary>
    [DataMember(Name = "steps", Order = 2)]
    public int Steps { get; set; }

    /// <summary>In how many deals.</summary>
    [DataMember(Name = "deals", Order = 3)]
    public int Deals { get; set; }

    /// <summary>The most frequent cause in a sentence, with its count; that there is none otherwise.</summary>
    [DataMember(Name = "summary", Order = 4)]
    public string Summary { get; set; } = "";

    /// <summary>What to do earlier in the next deal; null when nothing is in common.</summary>
    [DataMember(Name = "advice", Order = 5)]
    public string? Advice { get; set; }

    /// <summary>All that at least two steps have in common, the most frequent first.</summary>
    [DataMember(Name = "causes", Order = 6)]
    public List<StepBackCauseDocument> Causes { get; set; } = new();
}

/// <summary>One of the causes.</summary>
[DataContract]
public sealed class StepBackCauseDocument
{
    /// <summary>Role or Reason.</summary>
    [DataMember(Name = "kind", Order = 1)]
    public string Kind { get; set; } = "";

    [DataMember(Name = "text", Order = 2)]
    public string Text { get; set; } = "";

    [DataMember(Name = "count", Order = 3)]
    public int Count { get; set; }
}
