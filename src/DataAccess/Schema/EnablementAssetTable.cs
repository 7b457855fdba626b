namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Content for conversations with customers, with a clip that shows how to use it.</summary>
public static class EnablementAssetTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_enablementasset";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_EnablementAsset";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_enablementassetid";

    /// <summary>Description.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Description = "bd_description";

    /// <summary>How-to-use clip: without it the asset cannot be published.</summary>
    [Column(ColumnKind.Text, Length = 500)]
    public const string HowToClipUrl = "bd_howtoclipurl";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Status of the asset.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_assetstatus")]
    public const string Status = "bd_status";

    /// <summary>Address.</summary>
    [Column(ColumnKind.Text, Length = 500)]
    public const string Url = "bd_url";

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
