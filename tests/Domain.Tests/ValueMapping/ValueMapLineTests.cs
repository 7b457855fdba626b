using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.ValueMapping;

public class ValueMapLineTests
{
    private static readonly ValueMapLine Complete = Some.Line(Some.Cfo());

    [Fact]
    public void IsComplete_WinInsteadOfResult_IsEnough() =>
        Assert.True((Complete with { TangibleResult = null, IntangibleWin = "Peace of mind" }).IsComplete);

    public static TheoryData<ValueMapLine> Incomplete => new()
    {
        Complete with { BusinessReason = " " },
        Complete with { DesiredSolution = null },
        Complete with { TangibleResult = null },
        Complete with { SuccessMeasure = string.Empty },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void IsComplete_OnePartMissing_IsNot(ValueMapLine line) => Assert.False(line.IsComplete);

    [Fact]
    public void Check_StakeholderOfAnotherDeal_IsAProblem()
    {
        Assert.Null(ValueMapLineCheck.Check(Some.Id(1), Some.Id(1)));
        Assert.Equal(ValueMapLineProblem.StakeholderOfAnotherDeal, ValueMapLineCheck.Check(Some.Id(1), Some.Id(2)));
    }
}
