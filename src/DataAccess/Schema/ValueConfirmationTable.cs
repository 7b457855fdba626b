namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A conversation after the win: did this person get the value they bought?</summary>
public static class ValueConfirmationTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_valueconfirmation";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_ValueConfirmation";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_valueconfirmationid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Contact.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ContactId = "bd_contactid";

    /// <summary>Round.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string Cycle = "bd_cycle";

    /// <summary>Due on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string DueOn = "bd_dueon";

    /// <summary>Idea that follows.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string FollowOnIdea = "bd_followonidea";

    /// <summary>Held on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string HeldOn = "bd_heldon";

    /// <summary>Initial sponsor: planned because the person sponsored the deal at its start, even if delegated since.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsInitialSponsor = "bd_isinitialsponsor";

    /// <summary>Measured value.</summary>
    [Column(ColumnKind.Money)]
    public const string MeasuredValue = "bd_measuredvalue";

    /// <summary>The measured value in base currency, kept by the platform.</summary>
    [Column(ColumnKind.Money)]
    public const string MeasuredValueBase = "bd_measuredvalue_base";

    /// <summary>Name: filled by the system from person and round.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Outcome.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_confirmationoutcome")]
    public const string Outcome = "bd_outcome";

    /// <summary>Perceived value.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Perceived = "bd_perceived";

    /// <summary>Planned metric.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_financialmetric")]
    public const string PlannedMetric = "bd_plannedmetric";

    /// <summary>Planned value.</summary>
    [Column(ColumnKind.Money)]
    public const string PlannedValue = "bd_plannedvalue";

    /// <summary>The planned value in base currency, kept by the platform.</summary>
    [Column(ColumnKind.Money)]
    public const string PlannedValueBase = "bd_plannedvalue_base";

    /// <summary>Stage.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_confirmationstage")]
    public const string Stage = "bd_stage";

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
