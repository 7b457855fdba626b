using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.Plugins.Journey;

namespace BuyingDynamics.Plugins.Alerts.Today;

/// <summary>What bd_GetToday answers: the few cards that matter most today, worded for the caller.</summary>
[DataContract]
public sealed class TodayDocument
{
    [DataMember(Name = "now", Order = 1)]
    public string Now { get; set; } = "";

    [DataMember(Name = "cards", Order = 2)]
    public List<TodayCardDocument> Cards { get; set; } = new();

    [DataMember(Name = "openCards", Order = 3)]
    public int OpenCards { get; set; }

    [DataMember(Name = "texts", Order = 4)]
    public Dictionary<string, string> Texts { get; set; } = new();

    [DataMember(Name = "dismissalReasons", Order = 5)]
    public List<OptionDocument> DismissalReasons { get; set; } = new();
}

/// <summary>A card with the deal it is about.</summary>
[DataContract]
public sealed class TodayCardDocument
{
    [DataMember(Name = "dealId", Order = 1)]
    public Guid DealId { get; set; }

    [DataMember(Name = "dealName", Order = 2)]
    public string DealName { get; set; } = "";

    [DataMember(Name = "rank", Order = 3)]
    public decimal Rank { get; set; }

    [DataMember(Name = "card", Order = 4)]
    public CardDocument Card { get; set; } = new();
}
