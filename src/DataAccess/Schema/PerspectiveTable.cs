namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What to say to a buying role in a phase, and why it matters to that role now.</summary>
public static class PerspectiveTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_perspective";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_Perspective";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_perspectiveid";

    /// <summary>Asset.</summary>
    [Column(ColumnKind.Lookup, Target = EnablementAssetTable.Table)]
    public const string AssetId = "bd_assetid";

    /// <summary>Buying role.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_buyingrole")]
    public const string BuyingRole = "bd_buyingrole";

    /// <summary>Industry.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Industry = "bd_industry";

    /// <summary>Financial metric.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_financialmetric")]
    public const string Metric = "bd_metric";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Phase.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string Phase = "bd_phase";

    /// <summary>What to say.</summary>
    [Column(ColumnKind.Memo, Length = 4000)]
    public const string WhatToSay = "bd_whattosay";

    /// <summary>Why it matters now.</summary>
    [Column(ColumnKind.Memo, Length = 4000)]
    public const string WhyItMatters = "bd_whyitmatters";

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
