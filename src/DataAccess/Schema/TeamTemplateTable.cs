namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What the access teams of a table's rows may do with them.</summary>
public static class TeamTemplateTable
{
    /// <summary>The table.</summary>
    public const string Table = "teamtemplate";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "teamtemplateid";

    /// <summary>Its name.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Name = "teamtemplatename";

    /// <summary>The object type code of the table.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string ObjectTypeCode = "objecttypecode";

    /// <summary>The rights, added up as in AccessRights.</summary>
    [Column(ColumnKind.WholeNumber)]
    public const string AccessRightsMask = "defaultaccessrightsmask";
}
