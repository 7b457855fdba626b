namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The results of evaluating a deal, one to one with it and with the same id. Written by the system.</summary>
public static class DealStateTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_dealstate";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_DealState";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_dealstateid";

    /// <summary>Context score: how much of the context needed before a proposal is known, in percent.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string ContextScore = "bd_contextscore";

    /// <summary>Coverage (%).</summary>
    [Column(ColumnKind.Decimal)]
    public const string Coverage = "bd_coverage";

    /// <summary>Critical cards.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string CriticalCount = "bd_criticalcount";

    /// <summary>Evaluated on.</summary>
    [Column(ColumnKind.DateTime)]
    public const string EvaluatedOn = "bd_evaluatedon";

    /// <summary>First seen true: jSON: moment at which each condition was first seen true.</summary>
    [Column(ColumnKind.Memo, Length = 100000)]
    public const string FirstTrue = "bd_firsttrue";

    /// <summary>Iterations.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string IterationCount = "bd_iterationcount";

    /// <summary>Last customer action.</summary>
    [Column(ColumnKind.DateTime)]
    public const string LastCustomerAction = "bd_lastcustomeraction";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 300)]
    public const string Name = StandardColumns.Name;

    /// <summary>Network health.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_networkhealth", IsSecured = true)]
    public const string NetworkHealth = "bd_networkhealth";

    /// <summary>Next due: empty: nothing pending.</summary>
    [Column(ColumnKind.DateTime)]
    public const string NextDue = "bd_nextdue";

    /// <summary>Open cards.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string OpenCards = "bd_opencards";

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Rank.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Rank = "bd_rank";

    /// <summary>Rule set version.</summary>
    [Column(ColumnKind.Text, Length = 64)]
    public const string RuleSetVersion = "bd_rulesetversion";

    /// <summary>Stakeholders.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string StakeholderCount = "bd_stakeholdercount";

    /// <summary>Own people.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string TeamCount = "bd_teamcount";

    /// <summary>Top alert.</summary>
    [Column(ColumnKind.Lookup, Target = AlertTable.Table)]
    public const string TopAlertId = "bd_topalertid";

    /// <summary>Rule of the top alert: its name is read in every language, a stored title in one.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_alertrulecode")]
    public const string TopRule = "bd_toprule";

    /// <summary>Top severity.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_severity")]
    public const string TopSeverity = "bd_topseverity";

    /// <summary>Value map status.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_valuemapstatus")]
    public const string ValueMapStatus = "bd_valuemapstatus";

    /// <summary>Weighted Yes (%).</summary>
    [Column(ColumnKind.Decimal)]
    public const string WeightedYes = "bd_weightedyes";

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

    /// <summary>Alternate key on <see cref="NextDue"/> and the deal: the platform makes no other index, and the sweep reads what is due by it.</summary>
    [AlternateKey]
    public const string DueKey = "bd_dealstate_due";

    /// <summary>Alternate key on <see cref="RuleSetVersion"/> and the deal, for the same reason: what other rules judged.</summary>
    [AlternateKey]
    public const string RuleSetKey = "bd_dealstate_ruleset";
}
