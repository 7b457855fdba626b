namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Somebody asks for content or training; talked through from the customer's side before anything is made.</summary>
public static class EnablementRequestTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_enablementrequest";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_EnablementRequest";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_enablementrequestid";

    /// <summary>Asset.</summary>
    [Column(ColumnKind.Lookup, Target = EnablementAssetTable.Table)]
    public const string AssetId = "bd_assetid";

    /// <summary>Buying role.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_buyingrole")]
    public const string BuyingRole = "bd_buyingrole";

    /// <summary>Merged into.</summary>
    [Column(ColumnKind.Lookup, Target = EnablementRequestTable.Table)]
    public const string MergedIntoId = "bd_mergedintoid";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Phase.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string Phase = "bd_phase";

    /// <summary>Root cause.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string RootCause = "bd_rootcause";

    /// <summary>Sales outcome it serves.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string SalesOutcome = "bd_salesoutcome";

    /// <summary>Status of the request.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_requeststatus")]
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
