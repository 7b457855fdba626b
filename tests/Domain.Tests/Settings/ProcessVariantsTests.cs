using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Tests.Settings;

public class ProcessVariantsTests
{
    private static readonly Guid Process = Some.Id(5);

    private static readonly ProductSettings WithProcessDefault = Some.Settings() with
    {
        DefaultVariant = ProcessVariant.Complex,
        Mappings = new[]
        {
            Some.Mapping(1, category: null, JourneyPhase.Awareness, 0) with { ProcessId = Process, Variant = ProcessVariant.LargeVolume },
        },
    };

    [Fact]
    public void Resolve_PersonChose_TakesTheChoice() =>
        Assert.Equal(ProcessVariant.Transactional, ProcessVariants.Resolve(ProcessVariant.Transactional, Process, WithProcessDefault));

    [Fact]
    public void Resolve_NothingChosen_TakesTheDefaultOfTheProcess() =>
        Assert.Equal(ProcessVariant.LargeVolume, ProcessVariants.Resolve(chosen: null, Process, WithProcessDefault));

    [Theory]
    [InlineData(null)]
    [InlineData(6)]
    public void Resolve_ProcessWithoutDefault_TakesTheAdministrators(int? process) =>
        Assert.Equal(
            ProcessVariant.Complex,
            ProcessVariants.Resolve(chosen: null, process is { } number ? Some.Id(number) : null, WithProcessDefault));

    [Fact]
    public void Resolve_RowOfAStageOfTheProcess_IsNoDefaultOfTheProcess()
    {
        var ofStage = WithProcessDefault.Mappings[0] with { StageName = "Pilot" };

        Assert.Equal(
            ProcessVariant.Complex,
            ProcessVariants.Resolve(chosen: null, Process, WithProcessDefault with { Mappings = new[] { ofStage } }));
    }
}
