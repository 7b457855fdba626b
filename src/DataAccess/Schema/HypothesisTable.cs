namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What we think is the matter with the customer, until somebody there confirms or refutes it.</summary>
public static class HypothesisTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_hypothesis";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_Hypothesis";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_hypothesisid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Business problem.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string BusinessProblem = "bd_businessproblem";

    /// <summary>Evidence.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Evidence = "bd_evidence";

    /// <summary>Expected financial impact.</summary>
    [Column(ColumnKind.Money)]
    public const string FinancialImpact = "bd_financialimpact";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>To be tested with.</summary>
    [Column(ColumnKind.Lookup, Target = StakeholderTable.Table)]
    public const string StakeholderId = "bd_stakeholderid";

    /// <summary>Status of the hypothesis.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_hypothesisstatus")]
    public const string Status = "bd_status";

    /// <summary>Tested on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string TestedOn = "bd_testedon";

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
