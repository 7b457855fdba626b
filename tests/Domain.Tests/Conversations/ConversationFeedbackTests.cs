using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Conversations;

public class ConversationFeedbackTests
{
    private static readonly DealActivity Meeting = Some.Met(Some.Now.AddHours(-2), Some.Cfo(), Some.Stakeholder());

    private static readonly DealActivity NextStep = Some.Met(Some.Now.AddDays(5), Some.Cfo()) with
    {
        Purpose = ActivityPurpose.CustomerAgreedNextStep, Status = ActivityStatus.Scheduled,
    };

    [Fact]
    public void Feedback_NothingFollowed_AsksForANextStepAndPraisesTheDecider() =>
        Assert.Equal(new ConversationFeedback(ConversationStrength.DeciderThere, ConversationChange.AgreeNextStep, null), Of());

    [Fact]
    public void Feedback_NextStepAgreed_NamesTheMostImportantPersonWithoutALine()
    {
        var feedback = Of(activities: [NextStep]);

        Assert.Equal((ConversationStrength.NextStepAgreed, ConversationChange.AskForTheirValue, "CFO"), (feedback.Strength, feedback.Change, feedback.Person?.Name));
    }

    [Fact]
    public void Feedback_LineConfirmedThatDay_PraisesThatFirst()
    {
        var line = Some.Line(Some.Cfo()) with { Confirmation = Confirmation.Confirmed };

        Assert.Equal(ConversationStrength.ValueConfirmed, Of([line], [line.Id], [NextStep]).Strength);
        Assert.Equal(ConversationStrength.NextStepAgreed, Of([line], [], [NextStep]).Strength);
    }

    [Fact]
    public void Feedback_AllKnown_AsksWhoElse()
    {
        ValueMapLine[] lines = [Some.Line(Some.Cfo()), Some.Line(Some.Stakeholder())];

        Assert.Equal(ConversationChange.AskWhoElse, Of(lines, [], [NextStep]).Change);
        Assert.Equal(ConversationChange.AskForTheirMeasure, Of([lines[0] with { SuccessMeasure = "" }, lines[1]], [], [NextStep]).Change);
    }

    [Fact]
    public void Feedback_RowsInAnotherOrder_GivesTheSame()
    {
        ValueMapLine[] lines = [Some.Line(Some.Cfo()) with { SuccessMeasure = "" }, Some.Line(Some.Stakeholder()) with { SuccessMeasure = "" }];

        Assert.Equal(Of(lines, [], [NextStep]), Of([.. lines.Reverse()], [], [NextStep], reverse: true));
    }

    private static ConversationFeedback Of(ValueMapLine[]? lines = null, Guid[]? changed = null, DealActivity[]? activities = null, bool reverse = false)
    {
        Stakeholder[] people = [Some.Cfo(), Some.Stakeholder(), Some.Operations(StanceToChange.Unknown)];
        return ConversationFeedback.Of(new ConversationFacts
        {
            Conversation = Meeting,
            Stakeholders = reverse ? [.. people.Reverse()] : people,
            Lines = lines ?? [],
            ChangedLines = changed ?? [],
            Activities = [Meeting, .. activities ?? []],
        });
    }
}
