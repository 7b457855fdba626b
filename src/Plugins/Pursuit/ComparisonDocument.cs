using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.Domain.Pursuit;

namespace BuyingDynamics.Plugins.Pursuit;

/// <summary>What bd_CompareDeals answers: deals beside each other, with the words of the caller's language.</summary>
[DataContract]
public sealed class ComparisonDocument
{
    [DataMember(Name = "texts", Order = 1)]
    public Dictionary<string, string> Texts { get; set; } = new();

    [DataMember(Name = "deals", Order = 2)]
    public List<ComparedDealDocument> Deals { get; set; } = new();

    /// <summary>The open deals to choose from; empty once deals were named.</summary>
    [DataMember(Name = "choices", Order = 3)]
    public List<ComparableDealDocument> Choices { get; set; } = new();

    /// <summary>The fewest deals that make a comparison.</summary>
    [DataMember(Name = "fewest", Order = 4)]
    public int Fewest { get; set; }

    /// <summary>The most deals that a person can look at beside each other.</summary>
    [DataMember(Name = "most", Order = 5)]
    public int Most { get; set; }
}

/// <summary>A deal that may be compared.</summary>
[DataContract]
public sealed class ComparableDealDocument
{
    [DataMember(Name = "id", Order = 1)]
    public Guid Id { get; set; }

    [DataMember(Name = "name", Order = 2)]
    public string Name { get; set; } = "";

    [DataMember(Name = "owner", Order = 3)]
    public string? Owner { get; set; }

    [DataMember(Name = "phaseText", Order = 4)]
    public string? PhaseText { get; set; }

    [DataMember(Name = "weightedYesPercent", Order = 5)]
    public decimal? WeightedYesPercent { get; set; }
}

/// <summary>One of the deals.</summary>
[DataContract]
public sealed class ComparedDealDocument
{
    [DataMember(Name = "id", Order = 1)]
    public Guid Id { get; set; }

    [DataMember(Name = "name", Order = 2)]
    public string Name { get; set; } = "";

    [DataMember(Name = "owner", Order = 3)]
    public string? Owner { get; set; }

    [DataMember(Name = "phase", Order = 4)]
    public string? Phase { get; set; }

    [DataMember(Name = "phaseText", Order = 5)]
    public string? PhaseText { get; set; }

    [DataMember(Name = "stage", Order = 6)]
    public string? Stage { get; set; }

    [DataMember(Name = "customerDecisionOn", Order = 7)]
    public string? CustomerDecisionOn { get; set; }

    [DataMember(Name = "weightedYesPercent", Order = 8)]
    public decimal? WeightedYesPercent { get; set; }

    [DataMember(Name = "coveragePercent", Order = 9)]
    public decimal? CoveragePercent { get; set; }

    [DataMember(Name = "contextScore", Order = 10)]
    public int? ContextScore { get; set; }

    [DataMember(Name = "stakeholders", Order = 11)]
    public int? Stakeholders { get; set; }

    [DataMember(Name = "ownPeople", Order = 12)]
    public int? OwnPeople { get; set; }

    [DataMember(Name = "iterations", Order = 13)]
    public int? Iterations { get; set; }

    [DataMember(Name = "openCards", Order = 14)]
    public int? OpenCards { get; set; }

    [DataMember(Name = "score", Order = 15)]
    public decimal? Score { get; set; }

    [DataMember(Name = "rank", Order = 16)]
    public int? Rank { get; set; }

    [DataMember(Name = "verdict", Order = 17)]
    public string? Verdict { get; set; }

    [DataMember(Name = "verdictText", Order = 18)]
    public string? VerdictText { get; set; }

    /// <summary>Days of our own people that the deal asks for; null when it asks for none.</summary>
    [DataMember(Name = "daysAsked", Order = 19)]
    public decimal? DaysAsked { get; set; }

    [DataMember(Name = "daysGranted", Order = 20)]
    public decimal? DaysGranted { get; set; }

    /// <summary>Granted days while a better-ranked one of the compared deals still waits for what it asked.</summary>
    [DataMember(Name = "isGrantedAgainstRank", Order = 21)]
    public bool IsGrantedAgainstRank { get; set; }

    internal ComparedDealDocument With(ResourceWish? wish, bool isAgainstRank)
    {
        DaysAsked = wish?.Asked;
        DaysGranted = wish?.Granted;
        IsGrantedAgainstRank = isAgainstRank;
        return this;
    }
}
