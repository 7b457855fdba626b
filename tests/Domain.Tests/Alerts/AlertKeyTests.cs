using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Tests.Alerts;

public class AlertKeyTests
{
    [Fact]
    public void Of_PlainSubject_ReadsRecordRuleSubject() =>
        Assert.Equal(
            "00000001-0000-0000-0000-000000000000-change.gate-open-deal",
            AlertKey.Of(Some.Id(1), RuleCodes.GateOpen, Observation.WholeRecord));

    [Fact]
    public void Of_SubjectWithUrlBreakingCharacters_HasNoneAndStaysUnique()
    {
        var first = AlertKey.Of(Guid.Empty, RuleCodes.StageUnmapped, "pilot/test?");
        var second = AlertKey.Of(Guid.Empty, RuleCodes.StageUnmapped, "pilot:test#");

        Assert.Equal(-1, first.IndexOfAny("/:&%#?".ToCharArray()));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Of_LongSubjects_FitTheColumnEvenWhenResolved()
    {
        var first = AlertKey.Of(Some.Id(1), RuleCodes.ValueMapIncomplete, new string('a', 100) + "1");
        var second = AlertKey.Of(Some.Id(1), RuleCodes.ValueMapIncomplete, new string('a', 100) + "2");

        Assert.NotEqual(first, second);
        Assert.True(AlertKey.Resolved(first, Some.Id(2)).Length <= 200);
    }

    [Fact]
    public void Resolved_TwoRecurrences_HaveDifferentKeys() =>
        Assert.NotEqual(AlertKey.Resolved("key", Some.Id(1)), AlertKey.Resolved("key", Some.Id(2)));
}
