using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

public class TeamBenchmarkTests
{
    [Theory]
    [InlineData(ProcessVariant.Complex, true)]
    [InlineData(ProcessVariant.LargeVolume, false)]
    [InlineData(ProcessVariant.Transactional, false)]
    public void AppliesTo_Variant_OnlyComplexOnesAreCompared(ProcessVariant variant, bool applies) =>
        Assert.Equal(applies, TeamBenchmark.AppliesTo(variant));
}
