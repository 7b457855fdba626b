using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>The settings that tests stand on: the shipped stage mappings, and the two mandatory milestones.</summary>
internal sealed class ShippedSettings
{
    public ShippedSettings(IOrganizationService administrator)
    {
        Map(administrator, "Qualify", StageCategory.Qualify, JourneyPhase.Awareness, 10);
        Map(administrator, "Develop", StageCategory.Develop, JourneyPhase.Awareness, 20);
        Map(administrator, "Propose", StageCategory.Propose, JourneyPhase.Buying, 30);
        Map(administrator, "Close", StageCategory.Close, JourneyPhase.Buying, 40);
        ChangeDecided = Milestone(administrator, "change-decided", "Change decided", JourneyPhase.Awareness, 50);
        Contract = Milestone(administrator, "contract", "Contract", JourneyPhase.Buying, 100);
    }

    public EntityReference ChangeDecided { get; }

    public EntityReference Contract { get; }

    private static void Map(IOrganizationService administrator, string name, StageCategory category, JourneyPhase phase, int sequence) =>
        administrator.Create(InstalledProduct.Row(
            StageMappingTable.Table,
            (StageMappingTable.Name, name),
            (StageMappingTable.StageCategory, new OptionSetValue((int)category)),
            (StageMappingTable.Phase, new OptionSetValue((int)phase)),
            (StageMappingTable.Sequence, sequence)));

    private static EntityReference Milestone(IOrganizationService administrator, string code, string name, JourneyPhase phase, int sequence) =>
        new(MilestoneTable.Table, administrator.Create(InstalledProduct.Row(
            MilestoneTable.Table,
            (MilestoneTable.Code, code),
            (MilestoneTable.Name, name),
            (MilestoneTable.Phase, new OptionSetValue((int)phase)),
            (MilestoneTable.IsMandatory, true),
            (MilestoneTable.Sequence, sequence))));
}
