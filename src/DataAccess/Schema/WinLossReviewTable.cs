namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Why a deal ended as it did, from the customer's view.</summary>
public static class WinLossReviewTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_winlossreview";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_WinLossReview";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_winlossreviewid";

    /// <summary>Reason from the customer's view.</summary>
    [Column(ColumnKind.Memo, Length = 4000)]
    public const string CustomerReason = "bd_customerreason";

    /// <summary>Due on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string DueOn = "bd_dueon";

    /// <summary>Name: filled by the system from the deal.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Our part in it.</summary>
    [Column(ColumnKind.Memo, Length = 4000)]
    public const string OurPart = "bd_ourpart";

    /// <summary>Outcome.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_winlossoutcome")]
    public const string Outcome = "bd_outcome";

    /// <summary>What we would repeat.</summary>
    [Column(ColumnKind.Memo, Length = 4000)]
    public const string Repeat = "bd_repeat";

    /// <summary>Status of the review.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_reviewstatus")]
    public const string Status = "bd_status";

    /// <summary>Told by.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ToldById = "bd_toldbyid";

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
