using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>What bd_FindConsensus answers, worded in the caller's language.</summary>
[DataContract]
public sealed class ConsensusDocument
{
    [DataMember(Name = "percentNow", Order = 1)]
    public int? PercentNow { get; set; }

    [DataMember(Name = "percentThen", Order = 2)]
    public int? PercentThen { get; set; }

    [DataMember(Name = "isReached", Order = 3)]
    public bool IsReached { get; set; }

    [DataMember(Name = "isOneConversationAway", Order = 4)]
    public bool IsOneConversationAway { get; set; }

    [DataMember(Name = "title", Order = 5)]
    public string Title { get; set; } = "";

    [DataMember(Name = "summary", Order = 6)]
    public string Summary { get; set; } = "";

    [DataMember(Name = "steps", Order = 7)]
    public List<ConsensusStepDocument> Steps { get; set; } = new();

    [DataMember(Name = "story", Order = 8)]
    public SharedStoryDocument Story { get; set; } = new();
}

/// <summary>One person to talk to.</summary>
[DataContract]
public sealed class ConsensusStepDocument
{
    [DataMember(Name = "stakeholderId", Order = 1)]
    public Guid StakeholderId { get; set; }

    [DataMember(Name = "name", Order = 2)]
    public string Name { get; set; } = "";

    [DataMember(Name = "percentAfter", Order = 3)]
    public int PercentAfter { get; set; }

    [DataMember(Name = "reach", Order = 4)]
    public string Reach { get; set; } = "";
}

/// <summary>The page to print for the customer: what they share, and nothing that we think of anyone.</summary>
[DataContract]
public sealed class SharedStoryDocument
{
    [DataMember(Name = "title", Order = 1)]
    public string Title { get; set; } = "";

    [DataMember(Name = "sentences", Order = 2)]
    public List<string> Sentences { get; set; } = new();

    [DataMember(Name = "print", Order = 3)]
    public string Print { get; set; } = "";
}
