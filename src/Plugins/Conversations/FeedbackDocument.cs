using System;
using System.Runtime.Serialization;

namespace BuyingDynamics.Plugins.Conversations;

/// <summary>What bd_GetConversationFeedback answers, worded in the caller's language.</summary>
[DataContract]
public sealed class FeedbackDocument
{
    [DataMember(Name = "title", Order = 1)]
    public string Title { get; set; } = "";

    [DataMember(Name = "wellLabel", Order = 2)]
    public string WellLabel { get; set; } = "";

    /// <summary>The one thing done well.</summary>
    [DataMember(Name = "well", Order = 3)]
    public string Well { get; set; } = "";

    [DataMember(Name = "changeLabel", Order = 4)]
    public string ChangeLabel { get; set; } = "";

    /// <summary>The one thing to change.</summary>
    [DataMember(Name = "change", Order = 5)]
    public string Change { get; set; } = "";

    /// <summary>The stakeholder the change is about; null when it is about all.</summary>
    [DataMember(Name = "stakeholderId", Order = 6)]
    public Guid? StakeholderId { get; set; }

    /// <summary>Says who sees this.</summary>
    [DataMember(Name = "privacy", Order = 7)]
    public string Privacy { get; set; } = "";
}
