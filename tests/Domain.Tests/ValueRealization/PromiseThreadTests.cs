using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests.ValueRealization;

public class PromiseThreadTests
{
    private static readonly DateTime Now = new(2027, 6, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Thread_WithEveryLink_IsUnbrokenAndHasNothingNext()
    {
        var thread = PromiseThread.Of(Whole, Now);

        Assert.All(thread.Links, link => Assert.Equal(PromiseLinkState.Kept, link.State));
        Assert.True(thread.IsUnbroken);
        Assert.Null(thread.Next);
        Assert.Equal(Enum.GetValues<PromiseLinkKind>(), thread.Links.Select(link => link.Kind));
    }

    [Fact]
    public void Thread_OfAnOpenDeal_HasEverythingAheadAndNothingBroken()
    {
        var thread = PromiseThread.Of(
            new Promise { StakeholderId = Guid.NewGuid(), StakeholderName = "Carla", DealId = Guid.NewGuid(), DealStatus = DealStatus.Open, LineId = Guid.NewGuid() }, Now);

        Assert.True(thread.IsUnbroken);
        Assert.Equal(PromiseReason.LineAssumed, thread.Links[0].Reason);
        Assert.Equal(PromiseLinkKind.BusinessCase, thread.Next!.Kind);
        Assert.Equal(PromiseReason.AfterTheWin, thread.Links[3].Reason);
    }

    public static TheoryData<Promise, PromiseReason, PromiseLinkState> Links() => new()
    {
        { Whole with { LineId = null }, PromiseReason.LineMissing, PromiseLinkState.Broken },
        { Whole with { LineConfirmation = Confirmation.Confirmed }, PromiseReason.LineConfirmed, PromiseLinkState.Kept },
        { Whole with { CaseId = null }, PromiseReason.CaseNeverMade, PromiseLinkState.Broken },
        { Whole with { CaseId = null, DealStatus = DealStatus.Open }, PromiseReason.CaseMissing, PromiseLinkState.Ahead },
        { Whole with { CaseStatus = AnalysisStatus.Draft }, PromiseReason.CaseDraft, PromiseLinkState.Ahead },
        { Whole with { CaseStatus = AnalysisStatus.Confirmed }, PromiseReason.CaseConfirmed, PromiseLinkState.Kept },
        { Whole with { DealStatus = DealStatus.Lost }, PromiseReason.DealLost, PromiseLinkState.Broken },
        { Whole with { Confirmation = null }, PromiseReason.NotPlanned, PromiseLinkState.Broken },
        { Whole with { Confirmation = Asked(null) }, PromiseReason.Planned, PromiseLinkState.Ahead },
        { Whole with { Confirmation = Asked(null) with { DueOn = Now.Date.AddDays(-1) } }, PromiseReason.Overdue, PromiseLinkState.Ahead },
        { Whole with { Confirmation = Asked(ConfirmationOutcome.Partly) }, PromiseReason.ValuePartly, PromiseLinkState.Kept },
        { Whole with { Confirmation = Asked(ConfirmationOutcome.NotConfirmed) }, PromiseReason.ValueDenied, PromiseLinkState.Broken },
        { Whole with { Confirmation = Asked(ConfirmationOutcome.NotHeld) }, PromiseReason.NotHeld, PromiseLinkState.Broken },
        { Whole with { HasConsent = false }, PromiseReason.ReferenceWithoutConsent, PromiseLinkState.Ahead },
        { Whole with { ReferenceId = null }, PromiseReason.ReferenceMissing, PromiseLinkState.Ahead },
        { Whole with { NextDealId = null }, PromiseReason.NextIdea, PromiseLinkState.Ahead },
        { Whole with { NextDealId = null, IdeaStatus = AccountLeadStatus.Dropped }, PromiseReason.NextDropped, PromiseLinkState.Broken },
        { Whole with { NextDealId = null, IdeaId = null }, PromiseReason.NextMissing, PromiseLinkState.Ahead },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public void Link_ByWhatIsRecorded_StandsForAReason(Promise promise, PromiseReason reason, PromiseLinkState state)
    {
        var link = Assert.Single(PromiseThread.Of(promise, Now).Links, one => one.Reason == reason);

        Assert.Equal(state, link.State);
    }

    private static Promise Whole => new()
    {
        StakeholderId = Guid.NewGuid(),
        StakeholderName = "Carla",
        DealId = Guid.NewGuid(),
        DealStatus = DealStatus.Won,
        ClosedOn = Now.AddDays(-90),
        LineId = Guid.NewGuid(),
        LineConfirmation = Confirmation.Assumed,
        CaseId = Guid.NewGuid(),
        CaseStatus = AnalysisStatus.Finished,
        Confirmation = Asked(ConfirmationOutcome.Confirmed),
        ReferenceId = Guid.NewGuid(),
        HasConsent = true,
        IdeaId = Guid.NewGuid(),
        IdeaStatus = AccountLeadStatus.Converted,
        NextDealId = Guid.NewGuid(),
    };

    private static ValueConfirmation Asked(ConfirmationOutcome? outcome) => new()
    {
        Id = Guid.NewGuid(),
        Name = "Carla",
        Stage = outcome is null ? ConfirmationStage.Planned : ConfirmationStage.Held,
        Outcome = outcome,
        DueOn = Now.Date,
    };
}
