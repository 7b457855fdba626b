namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A stored finding. Written by the system; clients act on it through the Custom APIs.</summary>
public static class AlertTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_alert";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_Alert";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_alertid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Acted on.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ActedOn = "bd_actedon";

    /// <summary>Action code.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string ActionCode = "bd_actioncode";

    /// <summary>Confidence.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Confidence = "bd_confidence";

    /// <summary>Dismissal reason.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_dismissalreason")]
    public const string DismissalReason = "bd_dismissalreason";

    /// <summary>Dynamics.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_dynamics")]
    public const string Dynamics = "bd_dynamics";

    /// <summary>Facts: jSON without language.</summary>
    [Column(ColumnKind.Memo, Length = 20000)]
    public const string Facts = "bd_facts";

    /// <summary>Feedback.</summary>
    [Column(ColumnKind.Memo, Length = 1000)]
    public const string Feedback = "bd_feedback";

    /// <summary>First seen on.</summary>
    [Column(ColumnKind.DateTime)]
    public const string FirstSeenOn = "bd_firstseenon";

    /// <summary>Is a question.</summary>
    [Column(ColumnKind.Boolean)]
    public const string IsQuestion = "bd_isquestion";

    /// <summary>Key: record, rule and subject; gets a suffix when the finding is resolved.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Key = "bd_key";

    /// <summary>Last seen on.</summary>
    [Column(ColumnKind.DateTime)]
    public const string LastSeenOn = "bd_lastseenon";

    /// <summary>Title.</summary>
    [Column(ColumnKind.Text, Length = 300)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Rank.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Rank = "bd_rank";

    /// <summary>Cause of resolution.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string ResolvedCause = "bd_resolvedcause";

    /// <summary>Resolved on.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ResolvedOn = "bd_resolvedon";

    /// <summary>Rule.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_alertrulecode")]
    public const string Rule = "bd_rule";

    /// <summary>Secured facts: jSON without language; facts that stem from secured columns.</summary>
    [Column(ColumnKind.Memo, Length = 20000, IsSecured = true)]
    public const string SecuredFacts = "bd_securedfacts";

    /// <summary>Severity.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_severity")]
    public const string Severity = "bd_severity";

    /// <summary>Snoozed until.</summary>
    [Column(ColumnKind.DateTime)]
    public const string SnoozedUntil = "bd_snoozeduntil";

    /// <summary>Stakeholder.</summary>
    [Column(ColumnKind.Lookup, Target = StakeholderTable.Table)]
    public const string StakeholderId = "bd_stakeholderid";

    /// <summary>State of the alert.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_alertstate")]
    public const string State = "bd_state";

    /// <summary>Subject.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Subject = "bd_subject";

    /// <summary>Surface.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_surface")]
    public const string Surface = "bd_surface";

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

    /// <summary>Alternate key on <see cref="Key"/>.</summary>
    [AlternateKey]
    public const string KeyName = "bd_alert_key";
}
