using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.ValueRealization;

/// <summary>What bd_GetPromiseThread answers: what became of each promise, worded in the caller's language.</summary>
[DataContract]
public sealed class PromisesDocument
{
    [DataMember(Name = "title", Order = 1)]
    public string Title { get; set; } = "";

    [DataMember(Name = "summary", Order = 2)]
    public string Summary { get; set; } = "";

    [DataMember(Name = "isCut", Order = 3)]
    public bool IsCut { get; set; }

    [DataMember(Name = "threads", Order = 4)]
    public List<PromiseThreadDocument> Threads { get; set; } = new();
}

/// <summary>One promise to one person.</summary>
[DataContract]
public sealed class PromiseThreadDocument
{
    [DataMember(Name = "stakeholderId", Order = 1)]
    public Guid StakeholderId { get; set; }

    [DataMember(Name = "stakeholder", Order = 2)]
    public string Stakeholder { get; set; } = "";

    [DataMember(Name = "isUnbroken", Order = 3)]
    public bool IsUnbroken { get; set; }

    [DataMember(Name = "links", Order = 4)]
    public List<PromiseLinkDocument> Links { get; set; } = new();
}

/// <summary>One link, with the row behind it.</summary>
[DataContract]
public sealed class PromiseLinkDocument
{
    /// <summary>Line, BusinessCase, Contract, Confirmation, ReferenceResult or NextDeal.</summary>
    [DataMember(Name = "kind", Order = 1)]
    public string Kind { get; set; } = "";

    [DataMember(Name = "kindText", Order = 2)]
    public string KindText { get; set; } = "";

    /// <summary>Kept, Ahead or Broken.</summary>
    [DataMember(Name = "state", Order = 3)]
    public string State { get; set; } = "";

    [DataMember(Name = "stateText", Order = 4)]
    public string StateText { get; set; } = "";

    [DataMember(Name = "text", Order = 5)]
    public string Text { get; set; } = "";

    /// <summary>What the row is called; null when there is none.</summary>
    [DataMember(Name = "name", Order = 6)]
    public string? Name { get; set; }

    [DataMember(Name = "table", Order = 7)]
    public string? Table { get; set; }

    [DataMember(Name = "rowId", Order = 8)]
    public Guid? RowId { get; set; }
}
