using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Journey;

public class StageReferenceTests
{
    [Theory]
    [InlineData("3-Propose", "Propose", StageCategory.Propose)]
    [InlineData("1-Qualify", "Qualify", StageCategory.Qualify)]
    [InlineData("Close", "Close", StageCategory.Close)]
    [InlineData(" 2-develop ", "develop", StageCategory.Develop)]
    [InlineData("3-Angebot", "Angebot", StageCategory.Propose)]
    [InlineData("7-Pilot", "Pilot", null)]
    [InlineData("Pre-Sales", "Pre-Sales", null)]
    [InlineData("2-", "2-", StageCategory.Develop)]
    public void FromStepName_PrefixAndName_GiveNameAndCategory(string stepName, string name, StageCategory? category)
    {
        var stage = StageReference.FromStepName(stepName);

        Assert.Equal(new StageReference(null, null, name, category), stage);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void FromStepName_Empty_IsNoStage(string? stepName) => Assert.Null(StageReference.FromStepName(stepName));

    [Theory]
    [InlineData(0, StageCategory.Qualify)]
    [InlineData(3, StageCategory.Close)]
    public void FromSalesStage_StandardValue_IsItsCategory(int salesStage, StageCategory category) =>
        Assert.Equal(category, StageReference.FromSalesStage(salesStage)!.Category);

    [Theory]
    [InlineData(null)]
    [InlineData(4)]
    [InlineData(-1)]
    public void FromSalesStage_NoCategory_IsNoStage(int? salesStage) => Assert.Null(StageReference.FromSalesStage(salesStage));
}
