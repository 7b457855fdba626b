using System.Collections.Generic;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The people of a deal, what they weigh and fear, and our own people in it.</summary>
public static class DealNetworkTables
{
    /// <summary>The people in the deal.</summary>
    public static readonly DealTable Stakeholders = new(StakeholderTable.Table, StakeholderTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 1, Due: 150002, Recorded: 0),
        HasOwnCheck = true,
        Links = new[]
        {
            DealLink.ToOption(StakeholderTable.FavouredOptionId),
            DealLink.ToStakeholder(StakeholderTable.DelegatedToId),
        },
        Watched = new[]
        {
            StakeholderTable.OpportunityId, StakeholderTable.ContactId, StakeholderTable.BuyingRole, StakeholderTable.Function,
            StakeholderTable.Level, StakeholderTable.Authority, StakeholderTable.Influence, StakeholderTable.StanceToChange,
            StakeholderTable.StanceToUs, StakeholderTable.TookChangeDecision, StakeholderTable.VisionAgreed,
            StakeholderTable.IsInitialSponsor, StakeholderTable.JoinedOn, StakeholderTable.LeftOn, StakeholderTable.OnboardedOn,
            StakeholderTable.DelegatedOn, StakeholderTable.DelegatedToId, StakeholderTable.FavouredOptionId, StakeholderTable.Viewpoint,
            StakeholderTable.DesiredResults, StakeholderTable.RecordState,
        },
    };

    /// <summary>What the customer weighs.</summary>
    public static readonly DealTable Options = new(OptionTable.Table, OptionTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 5, Due: 150104, Recorded: 4),
        Watched = new[] { OptionTable.Name, OptionTable.Kind, OptionTable.DroppedOn, OptionTable.RecordState },
    };

    /// <summary>The risk that a stakeholder feels in an option.</summary>
    public static readonly DealTable RiskViews = new(RiskViewTable.Table, RiskViewTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 6, Due: 150105, Recorded: 5),
        Parent = RiskViewTable.StakeholderId,
        Links = new[] { DealLink.ToStakeholder(RiskViewTable.StakeholderId), DealLink.ToOption(RiskViewTable.OptionId) },
        Once = new[] { RiskViewTable.StakeholderId, RiskViewTable.OptionId },
        NamedAfter = new[] { DealLink.ToStakeholder(RiskViewTable.StakeholderId), DealLink.ToOption(RiskViewTable.OptionId) },
        Watched = new[]
        {
            RiskViewTable.StakeholderId, RiskViewTable.OptionId, RiskViewTable.OrganisationalRisk, RiskViewTable.PersonalRisk,
            RiskViewTable.Mitigation, RiskViewTable.RecordState,
        },
    };

    /// <summary>Who influences whom.</summary>
    public static readonly DealTable Influences = new(InfluenceTable.Table, InfluenceTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 7, Due: 150106, Recorded: 6),
        Parent = InfluenceTable.FromId,
        Links = new[] { DealLink.ToStakeholder(InfluenceTable.FromId), DealLink.ToStakeholder(InfluenceTable.ToId) },
        Once = new[] { InfluenceTable.FromId, InfluenceTable.ToId },
        NamedAfter = new[] { DealLink.ToStakeholder(InfluenceTable.FromId), DealLink.ToStakeholder(InfluenceTable.ToId) },
        Watched = new[] { InfluenceTable.FromId, InfluenceTable.ToId, InfluenceTable.Kind, InfluenceTable.Strength, InfluenceTable.RecordState },
    };

    /// <summary>Our own people in the deal.</summary>
    public static readonly DealTable TeamMembers = new(DealTeamMemberTable.Table, DealTeamMemberTable.ReadPrivilege)
    {
        Steps = new DealTableSteps(Added: 8, Due: 150107, Recorded: 7),
        Once = new[] { DealTeamMemberTable.UserId },
        NamedAfter = new[] { new DealLink(DealTeamMemberTable.UserId, SystemUserTable.Table, SystemUserTable.Id, SystemUserTable.FullName) },
        Watched = new[] { DealTeamMemberTable.UserId, DealTeamMemberTable.Role, DealTeamMemberTable.IsActive, DealTeamMemberTable.RecordState },
    };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<DealTable> All = new[] { Stakeholders, Options, RiskViews, Influences, TeamMembers };
}
