using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Alerts.RulePreviews;

/// <summary>What bd_PreviewRule answers for one page of deals.</summary>
[DataContract]
public sealed class PreviewDocument
{
    [DataMember(Name = "deals", Order = 1)]
    public int Deals { get; set; }

    [DataMember(Name = "opens", Order = 2)]
    public List<PreviewedRuleDocument> Opens { get; set; } = new();

    [DataMember(Name = "closes", Order = 3)]
    public List<PreviewedRuleDocument> Closes { get; set; } = new();

    [DataMember(Name = "waiting", Order = 4)]
    public List<PreviewedRuleDocument> Waiting { get; set; } = new();

    [DataMember(Name = "summary", Order = 5)]
    public string Summary { get; set; } = "";
}

/// <summary>How many findings of a rule, and in which deals.</summary>
[DataContract]
public sealed class PreviewedRuleDocument
{
    [DataMember(Name = "rule", Order = 1)]
    public string Rule { get; set; } = "";

    [DataMember(Name = "title", Order = 2)]
    public string Title { get; set; } = "";

    [DataMember(Name = "count", Order = 3)]
    public int Count { get; set; }

    [DataMember(Name = "dealIds", Order = 4)]
    public List<Guid> DealIds { get; set; } = new();

    /// <summary>The first of these deals that the caller may see, by name.</summary>
    [DataMember(Name = "deals", Order = 5)]
    public List<PreviewedDealDocument> Deals { get; set; } = new();
}

/// <summary>A deal in which a rule's findings would change.</summary>
[DataContract]
public sealed class PreviewedDealDocument
{
    [DataMember(Name = "id", Order = 1)]
    public Guid Id { get; set; }

    [DataMember(Name = "name", Order = 2)]
    public string Name { get; set; } = "";
}
