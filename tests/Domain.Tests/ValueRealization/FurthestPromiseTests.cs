using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests.ValueRealization;

public class FurthestPromiseTests
{
    private static readonly DateTime Win = new(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(new[] { 3, 1, 2 }, new int[0], 1)] // Nothing is answered: the round that is due first.
    [InlineData(new[] { 3 }, new[] { 1, 2 }, 2)] // The latest answer.
    [InlineData(new[] { 2, 3 }, new[] { 1 }, 1)] // An answer says more than a plan.
    public void Furthest_OfRounds_IsTheOneThatTells(int[] planned, int[] answered, int expected)
    {
        var rounds = planned.Select(cycle => Asked(cycle, outcome: null)).Concat(answered.Select(cycle => Asked(cycle, ConfirmationOutcome.Confirmed)));

        Assert.Equal(expected, FurthestPromise.Of(rounds).Confirmation!.Cycle);
    }

    [Fact]
    public void Furthest_WithADealThatFollowed_IsThatOne()
    {
        var followed = Asked(1, ConfirmationOutcome.Partly) with { IdeaId = Guid.NewGuid(), NextDealId = Guid.NewGuid() };
        Promise[] promises = [Asked(2, ConfirmationOutcome.Confirmed) with { ReferenceId = Guid.NewGuid() }, followed];

        Assert.Equal(followed, FurthestPromise.Of(promises));
    }

    private static Promise Asked(int cycle, ConfirmationOutcome? outcome) => new()
    {
        StakeholderId = Guid.Empty,
        StakeholderName = "Carla",
        DealId = Guid.Empty,
        DealStatus = DealStatus.Won,
        Confirmation = new ValueConfirmation
        {
            Id = Guid.NewGuid(),
            Name = "Carla",
            Cycle = cycle,
            Stage = outcome is null ? ConfirmationStage.Planned : ConfirmationStage.Held,
            Outcome = outcome,
            DueOn = Win.AddDays(90 * cycle),
        },
    };
}
