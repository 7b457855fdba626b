namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A business idea for an account, from one of the customer's initiatives or from confirmed value.</summary>
public static class AccountLeadTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_accountlead";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_AccountLead";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_accountleadid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Value confirmation: the confirmed value it follows from.</summary>
    [Column(ColumnKind.Lookup, Target = ValueConfirmationTable.Table)]
    public const string ConfirmationId = "bd_confirmationid";

    /// <summary>Idea.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Idea = "bd_idea";

    /// <summary>Strategic initiative.</summary>
    [Column(ColumnKind.Lookup, Target = StrategicInitiativeTable.Table)]
    public const string InitiativeId = "bd_initiativeid";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Converted into.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Status of the idea.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_accountleadstatus")]
    public const string Status = "bd_status";

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
