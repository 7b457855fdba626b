namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The risk that one stakeholder feels in one option.</summary>
public static class RiskViewTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_riskview";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_RiskView";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_riskviewid";

    /// <summary>Mitigation.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Mitigation = "bd_mitigation";

    /// <summary>Name: filled by the system from stakeholder and option.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity: filled by the system from the stakeholder.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Option.</summary>
    [Column(ColumnKind.Lookup, Target = OptionTable.Table)]
    public const string OptionId = "bd_optionid";

    /// <summary>Risk for the organisation: 0 (none) to 5 (high).</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string OrganisationalRisk = "bd_organisationalrisk";

    /// <summary>Personal risk: 0 (none) to 5 (high).</summary>
    [Column(ColumnKind.WholeNumber, IsSecured = true)]
    public const string PersonalRisk = "bd_personalrisk";

    /// <summary>Stakeholder.</summary>
    [Column(ColumnKind.Lookup, Target = StakeholderTable.Table)]
    public const string StakeholderId = "bd_stakeholderid";

    /// <summary>When the row was created.</summary>
    [Column(ColumnKind.DateTime)]
    public const string CreatedOn = StandardColumns.CreatedOn;

    /// <summary>When the row was last changed.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ModifiedOn = StandardColumns.ModifiedOn;

    /// <summary>User or team.</summary>
    [Column(ColumnKind.Owner)]
    public const string OwnerId = StandardColumns.OwnerId;

    /// <summary>0 active, 1 inactive.</summary>
    [Column(ColumnKind.State)]
    public const string RecordState = StandardColumns.RecordState;
}
