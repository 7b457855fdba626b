namespace BuyingDynamics.DataAccess.Schema;

/// <summary>An e-mail.</summary>
public static class EmailTable
{
    /// <summary>The table.</summary>
    public const string Table = "email";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = ActivityColumns.Id;

    /// <summary>Purpose.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_activitypurpose")]
    public const string Purpose = ActivityColumns.Purpose;

    /// <summary>What it is about, such as the deal.</summary>
    [Column(ColumnKind.Lookup)]
    public const string RegardingObjectId = ActivityColumns.RegardingObjectId;

    /// <summary>Its subject.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Subject = ActivityColumns.Subject;
}
