namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A contact in the role played in one deal.</summary>
public static class StakeholderTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_stakeholder";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_Stakeholder";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_stakeholderid";

    /// <summary>Decision authority.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_decisionauthority")]
    public const string Authority = "bd_authority";

    /// <summary>Authority changed on: written by the system when the authority changes.</summary>
    [Column(ColumnKind.DateTime)]
    public const string AuthorityChangedOn = "bd_authoritychangedon";

    /// <summary>Buying role.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_buyingrole")]
    public const string BuyingRole = "bd_buyingrole";

    /// <summary>Assumed or confirmed.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_confirmation")]
    public const string Confirmation = "bd_confirmation";

    /// <summary>Confirmed by.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ConfirmedBy = "bd_confirmedby";

    /// <summary>Confirmed on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string ConfirmedOn = "bd_confirmedon";

    /// <summary>Contact.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ContactId = "bd_contactid";

    /// <summary>Decision style.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_decisionstyle")]
    public const string DecisionStyle = "bd_decisionstyle";

    /// <summary>Delegated on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string DelegatedOn = "bd_delegatedon";

    /// <summary>Delegated to.</summary>
    [Column(ColumnKind.Lookup, Target = StakeholderTable.Table)]
    public const string DelegatedToId = "bd_delegatedtoid";

    /// <summary>Desired results.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string DesiredResults = "bd_desiredresults";

    /// <summary>Favoured option.</summary>
    [Column(ColumnKind.Lookup, Target = OptionTable.Table)]
    public const string FavouredOptionId = "bd_favouredoptionid";

    /// <summary>Function.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_stakeholderfunction")]
    public const string Function = "bd_function";

    /// <summary>Influence: 1 (low) to 5 (high).</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string Influence = "bd_influence";

    /// <summary>Information preference.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_informationpreference")]
    public const string InformationPreference = "bd_informationpreference";

    /// <summary>Initial sponsor.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsInitialSponsor = "bd_isinitialsponsor";

    /// <summary>Joined on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string JoinedOn = "bd_joinedon";

    /// <summary>Left on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string LeftOn = "bd_lefton";

    /// <summary>Level.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Level = "bd_level";

    /// <summary>Mentored by: who of us looks after this person.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string MentoredBy = "bd_mentoredby";

    /// <summary>Name: filled from the contact.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Onboarded on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string OnboardedOn = "bd_onboardedon";

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Previous authority: written by the system when the authority changes.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_decisionauthority")]
    public const string PreviousAuthority = "bd_previousauthority";

    /// <summary>Stance to the change.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_stancetochange")]
    public const string StanceToChange = "bd_stancetochange";

    /// <summary>Stance to us.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_stancetous", IsSecured = true)]
    public const string StanceToUs = "bd_stancetous";

    /// <summary>Took the change decision.</summary>
    [Column(ColumnKind.Boolean)]
    public const string TookChangeDecision = "bd_tookchangedecision";

    /// <summary>Viewpoint.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Viewpoint = "bd_viewpoint";

    /// <summary>Vision agreed.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_visionagreed")]
    public const string VisionAgreed = "bd_visionagreed";

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
