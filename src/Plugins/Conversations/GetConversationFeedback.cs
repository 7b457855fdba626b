using System;
using System.Linq;
using BuyingDynamics.DataAccess.Conversations;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.DataAccess.ValueMapping;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Conversations;

/// <summary>
/// bd_GetConversationFeedback: after a conversation with the customer one thing done well and one to change, from its facts. Private to
/// those who took part and the deal's people: nothing is stored, and the feedback is not traced.
/// </summary>
[PluginTypeId("bd010060-0000-4000-8000-000000000001")]
public sealed class GetConversationFeedback : CustomApiShell
{
    private const string ActivityId = "ActivityId";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_GetConversationFeedback",
        Parameters = new[] { new ApiParameter(ActivityId, ParameterType.Guid) },
        Responses = new[] { new ApiParameter("Feedback", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var activityId = call.Parameter<Guid>(ActivityId);
        var dealId = DealOf(call, activityId);
        var ids = new[] { dealId };
        var activities = ActivityReader.Read(call.System, ids)[dealId].ToArray();
        var conversation = activities.First(a => a.Id == activityId);
        if (ConversationCheck.Of(conversation, call.Now) is { } problem)
        {
            throw new ExpectedStopException(Messages.Conversation(problem));
        }

        var map = ValueMapReader.Read(call.System, ids).TryGetValue(dealId, out var stored) ? stored.Map : ValueMap.None;
        var feedback = ConversationFeedback.Of(new ConversationFacts
        {
            Conversation = conversation,
            Stakeholders = StakeholderReader.Read(call.System, ids)[dealId].ToArray(),
            Lines = map.Lines,
            ChangedLines = ConversationReader.ChangedLines(call.System, dealId, conversation.OccurredOn.Date),
            Activities = activities,
        });
        call.Answer("Feedback", Json.Write(Document(feedback, UserLanguage.Of(call))));
    }

    // A colleague of the deal may not see the appointment in another's calendar, and still belongs to the conversation. So it is read
    // as the system, once it is certain that the caller sees the deal and the feedback is for them.
    private static Guid DealOf(PluginCall call, Guid activityId)
    {
        var found = ConversationReader.Find(call.System, activityId);
        if (found?.DealId is not { } dealId)
        {
            throw new ExpectedStopException(ConversationReader.Find(call.Caller, activityId) is null
                ? Messages.NotFound("Kind.Conversation")
                : Messages.Conversation(ConversationProblem.NoDeal));
        }

        var deal = CallerRights.RequireRow(call, OpportunityTable.Table, OpportunityTable.Id, dealId, "Kind.Conversation", OpportunityTable.OwnerId);
        return ConversationCheck.IsFor(call.UserId, new ConversationPeople(found.TookPart, ConversationReader.DealPeople(call.System, deal)))
            ? dealId
            : throw new ExpectedStopException(Messages.FeedbackOfOthers());
    }

    private static FeedbackDocument Document(ConversationFeedback feedback, Language language) => new()
    {
        Title = Texts.Get("Feedback.title", language),
        WellLabel = Texts.Get("Feedback.well", language),
        Well = Wording.Of(feedback.Strength).In(language),
        ChangeLabel = Texts.Get("Feedback.change", language),
        Change = new Wording("ConversationChange." + feedback.Change, feedback.Person?.Name ?? "").In(language),
        StakeholderId = feedback.Person?.Id,
        Privacy = Texts.Get("Feedback.privacy", language),
    };
}
