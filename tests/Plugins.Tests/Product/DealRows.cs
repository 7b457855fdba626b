using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>Rows of every table under a deal, as a person enters them.</summary>
internal sealed class DealRows(InstalledProduct product, Nordhafen story)
{
    public Guid Option(string name = "Ours", OptionKind kind = OptionKind.Ours) => product.Rep.Create(InstalledProduct.Row(
        OptionTable.Table, (OptionTable.OpportunityId, story.DealReference), (OptionTable.Name, name), (OptionTable.Kind, new OptionSetValue((int)kind))));

    public Guid Analysis() => product.Rep.Create(InstalledProduct.Row(
        BusinessValueAnalysisTable.Table, (BusinessValueAnalysisTable.OpportunityId, story.DealReference), (BusinessValueAnalysisTable.Name, "Case")));

    public Guid Influence(Guid from, Guid to) => product.Rep.Create(InfluenceRow(from, to));

    public Guid RiskView(Guid stakeholder, Guid option) => product.Rep.Create(RiskViewRow(stakeholder, option));

    public Guid Member(Guid user) => product.Rep.Create(MemberRow(user));

    public static Entity InfluenceRow(Guid from, Guid to) => InstalledProduct.Row(
        InfluenceTable.Table,
        (InfluenceTable.FromId, new EntityReference(StakeholderTable.Table, from)),
        (InfluenceTable.ToId, new EntityReference(StakeholderTable.Table, to)));

    public static Entity RiskViewRow(Guid stakeholder, Guid option) => InstalledProduct.Row(
        RiskViewTable.Table,
        (RiskViewTable.StakeholderId, new EntityReference(StakeholderTable.Table, stakeholder)),
        (RiskViewTable.OptionId, new EntityReference(OptionTable.Table, option)));

    public Entity MemberRow(Guid user) => InstalledProduct.Row(
        DealTeamMemberTable.Table,
        (DealTeamMemberTable.OpportunityId, story.DealReference),
        (DealTeamMemberTable.UserId, new EntityReference(SystemUserTable.Table, user)),
        (DealTeamMemberTable.IsActive, true));

    /// <summary>A new row of that table, with what it hangs on, created by the rep beforehand.</summary>
    public Entity New(string table)
    {
        var (cfo, cio, _) = story.People();
        return table switch
        {
            StakeholderTable.Table => InstalledProduct.Row(
                table,
                (StakeholderTable.OpportunityId, story.DealReference),
                (StakeholderTable.ContactId, new EntityReference(ContactTable.Table, story.Contact("Nora", "New")))),
            ValueMapTable.Table => OfDeal(table),
            ValueMapItemTable.Table => InstalledProduct.Row(
                table,
                (ValueMapItemTable.ValueMapId, new EntityReference(ValueMapTable.Table, story.Chart())),
                (ValueMapItemTable.StakeholderId, new EntityReference(StakeholderTable.Table, cfo))),
            MilestoneRecordTable.Table => InstalledProduct.Row(
                table, (MilestoneRecordTable.OpportunityId, story.DealReference), (MilestoneRecordTable.MilestoneId, product.Settings.Contract)),
            RiskViewTable.Table => RiskViewRow(cfo, Option()),
            InfluenceTable.Table => InfluenceRow(cfo, cio),
            DealTeamMemberTable.Table => MemberRow(product.ManagerId),
            CashFlowTable.Table => InstalledProduct.Row(
                table,
                (CashFlowTable.AnalysisId, new EntityReference(BusinessValueAnalysisTable.Table, Analysis())),
                (CashFlowTable.Year, 1),
                (CashFlowTable.Kind, new OptionSetValue((int)Domain.BusinessValue.CashFlowKind.Benefit))),
            ResourceAllocationTable.Table => InstalledProduct.Row(
                table, (ResourceAllocationTable.DealEvaluationId, new EntityReference(DealEvaluationTable.Table, product.Rep.Create(OfDeal(DealEvaluationTable.Table))))),
            WinLossReviewTable.Table => Review(),
            _ => OfDeal(table),
        };
    }

    // Done without our own part, it is refused.
    private Entity Review()
    {
        var row = OfDeal(WinLossReviewTable.Table);
        row[WinLossReviewTable.OurPart] = "Met procurement late.";
        row[WinLossReviewTable.CustomerReason] = "Price";
        return row;
    }

    private Entity OfDeal(string table) => InstalledProduct.Row(table, (DealTable.OpportunityId, story.DealReference), (DealTable.Name, "Row"));
}
