using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Journey;

public class StageMapTests
{
    private static readonly Guid Process = Some.Id(11);
    private static readonly Guid Stage = Some.Id(12);
    private static readonly StageReference Pilot = new(Process, Stage, "Pilot", StageCategory.Develop);

    private static readonly StageMapping ByCategory = Some.Mapping(1, StageCategory.Develop, JourneyPhase.Awareness, 10);
    private static readonly StageMapping ByName = Some.Mapping(2, category: null, JourneyPhase.Buying, 20) with { StageName = "pilot " };
    private static readonly StageMapping ById = Some.Mapping(3, category: null, JourneyPhase.Buying, 30) with { StageId = Stage, ProcessId = Process };

    [Fact]
    public void Match_IdNameAndCategoryFit_TakesTheId() => Assert.Same(ById, Match(ByCategory, ByName, ById));

    [Fact]
    public void Match_NameAndCategoryFit_TakesTheName() => Assert.Same(ByName, Match(ByCategory, ByName));

    [Fact]
    public void Match_OnlyCategoryFits_TakesTheCategory() => Assert.Same(ByCategory, Match(ByCategory));

    [Fact]
    public void Match_RowOfTheStagesProcess_WinsOverRowOfAnyProcess()
    {
        var ofProcess = ByName with { Id = Some.Id(9), ProcessId = Process, Sequence = 99 };

        Assert.Same(ofProcess, Match(ByName, ofProcess));
    }

    [Fact]
    public void Match_RowOfAnotherProcess_IsNotAsked() => Assert.Null(Match(ByName with { ProcessId = Some.Id(77) }));

    [Fact]
    public void Match_RowOfTheVariant_WinsOverRowOfAnyVariant()
    {
        var ofVariant = ByName with { Id = Some.Id(9), Variant = ProcessVariant.Complex, Sequence = 99 };

        Assert.Same(ofVariant, Match(ByName, ofVariant));
    }

    [Fact]
    public void Match_MoreSpecificKeyOfAnyVariant_WinsOverVariantOfLessSpecificKey()
    {
        var categoryOfVariant = ByCategory with { Id = Some.Id(9), Variant = ProcessVariant.Complex };

        Assert.Same(ByName, Match(categoryOfVariant, ByName));
    }

    [Fact]
    public void Match_RowOfAnotherVariant_IsNotAsked() => Assert.Null(Match(ByName with { Variant = ProcessVariant.Transactional }));

    [Fact]
    public void Match_SameKeyTwice_TakesTheLowerSequenceWhateverTheOrder()
    {
        var later = ByName with { Id = Some.Id(9), Sequence = 25 };

        Assert.Same(ByName, Match(later, ByName));
        Assert.Same(ByName, Match(ByName, later));
    }

    [Fact]
    public void Match_ProcessLevelRow_IsNoStageMapping() =>
        Assert.Null(Match(Some.Mapping(9, category: null, JourneyPhase.Buying, 1) with { ProcessId = Process, Variant = ProcessVariant.Complex }));

    [Fact]
    public void First_NoStageYet_IsTheLowestSequenceOfTheVariant()
    {
        var ofOther = ByCategory with { Id = Some.Id(9), Variant = ProcessVariant.Transactional, Sequence = 1 };

        Assert.Same(ByCategory, StageMap.First(ProcessVariant.Complex, new[] { ById, ByName, ofOther, ByCategory }));
    }

    [Fact]
    public void First_TwoOfTheLowestSequence_IsTheVariantsOwnWhateverTheOrder()
    {
        var own = ByCategory with { Id = Some.Id(9), Variant = ProcessVariant.Complex };

        Assert.Same(own, StageMap.First(ProcessVariant.Complex, new[] { ByCategory, own }));
        Assert.Same(own, StageMap.First(ProcessVariant.Complex, new[] { own, ByCategory }));
    }

    [Fact]
    public void MatchName_StoredNameOfACategory_FindsTheCategoryRow() =>
        Assert.Same(ByCategory, StageMap.MatchName("Develop", ProcessVariant.Complex, new[] { ByCategory, ByName }));

    private static StageMapping? Match(params StageMapping[] mappings) => StageMap.Match(Pilot, ProcessVariant.Complex, mappings);

    [Fact]
    public void Stored_StageReadNowIsTheStoredOne_MatchesByItsIdElseByTheStoredName()
    {
        var read = new StageReference(Some.Id(31), Some.Id(32), "Propose", StageCategory.Propose);
        var byId = Some.Mapping(790, category: null, JourneyPhase.Buying, 35) with { StageId = read.StageId };
        var mappings = Some.Settings().Mappings.Append(byId).ToArray();

        Assert.Equal(byId, StageMap.Stored(Some.BuyingDeal().Journey, read, ProcessVariant.Complex, mappings));
        Assert.Equal(703, NumberOf(StageMap.Stored(Some.BuyingDeal().Journey, read with { Name = "Qualify" }, ProcessVariant.Complex, mappings)));
        Assert.Equal(703, NumberOf(StageMap.Stored(Some.BuyingDeal().Journey, read: null, ProcessVariant.Complex, mappings)));
    }

    private static int? NumberOf(StageMapping? mapping) => mapping is null ? null : BitConverter.ToInt32(mapping.Id.ToByteArray());
}
