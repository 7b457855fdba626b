namespace BuyingDynamics.DataAccess.Schema;

/// <summary>How the customer defines a measure of success, so that two people mean the same.</summary>
public static class MeasureDefinitionTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_measuredefinition";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_MeasureDefinition";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_measuredefinitionid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Agreed with.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string AgreedWithId = "bd_agreedwithid";

    /// <summary>Definition.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string Definition = "bd_definition";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

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
