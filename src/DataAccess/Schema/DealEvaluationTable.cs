namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What we think of a deal before own resources go in.</summary>
public static class DealEvaluationTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_dealevaluation";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_DealEvaluation";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_dealevaluationid";

    /// <summary>Alternatives for our resources.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Alternatives = "bd_alternatives";

    /// <summary>Chance (%).</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string Chance = "bd_chance";

    /// <summary>Evaluated by.</summary>
    [Column(ColumnKind.Lookup, Target = SystemUserTable.Table)]
    public const string EvaluatedBy = "bd_evaluatedby";

    /// <summary>Evaluated on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string EvaluatedOn = "bd_evaluatedon";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Rank: among the team's open evaluated deals; 1 is the best. Calculated by the system.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string Rank = "bd_rank";

    /// <summary>Risk: 1 (low) to 5 (high).</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string Risk = "bd_risk";

    /// <summary>Score: calculated by the system.</summary>
    [Column(ColumnKind.Decimal)]
    public const string Score = "bd_score";

    /// <summary>Strategic value for the customer: 1 (low) to 5 (high).</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string ValueForCustomer = "bd_valueforcustomer";

    /// <summary>Strategic value for us: 1 (low) to 5 (high).</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string ValueForUs = "bd_valueforus";

    /// <summary>Verdict.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_dealverdict")]
    public const string Verdict = "bd_verdict";

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
