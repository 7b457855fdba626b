using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Perspectives;

/// <summary>What bd_RecommendPerspectives answers.</summary>
[DataContract]
public sealed class PerspectivesDocument
{
    /// <summary>What anyone found to work today with the same role.</summary>
    [DataMember(Name = "workedToday", Order = 1)]
    public List<PerspectiveDocument> WorkedToday { get; set; } = new();

    /// <summary>The rest, best first.</summary>
    [DataMember(Name = "perspectives", Order = 2)]
    public List<PerspectiveDocument> Perspectives { get; set; } = new();

    /// <summary>What to say when there is nothing to recommend; null otherwise.</summary>
    [DataMember(Name = "emptyText", Order = 3)]
    public string? EmptyText { get; set; }

    /// <summary>The words of a page that shows this.</summary>
    [DataMember(Name = "texts", Order = 4)]
    public Dictionary<string, string> Texts { get; set; } = new();
}

/// <summary>One recommendation.</summary>
[DataContract]
public sealed class PerspectiveDocument
{
    [DataMember(Name = "id", Order = 1)]
    public Guid Id { get; set; }

    [DataMember(Name = "kind", Order = 2)]
    public string Kind { get; set; } = "";

    [DataMember(Name = "kindText", Order = 3)]
    public string KindText { get; set; } = "";

    [DataMember(Name = "name", Order = 4)]
    public string Name { get; set; } = "";

    [DataMember(Name = "text", Order = 5)]
    public string? Text { get; set; }

    [DataMember(Name = "why", Order = 6)]
    public string? Why { get; set; }

    [DataMember(Name = "url", Order = 7)]
    public string? Url { get; set; }

    [DataMember(Name = "howToClipUrl", Order = 8)]
    public string? HowToClipUrl { get; set; }

    [DataMember(Name = "fit", Order = 9)]
    public int Fit { get; set; }

    [DataMember(Name = "dealsMovedForward", Order = 10)]
    public int DealsMovedForward { get; set; }
}
