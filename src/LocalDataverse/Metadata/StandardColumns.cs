namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>
/// The columns and relationships that Dataverse adds to a table by itself: who created and changed a row and when, its owner,
/// its version. Base tables and imported tables get them alike.
/// </summary>
public static class StandardColumns
{
    /// <summary>The columns for a table with this ownership, by logical name.</summary>
    public static IReadOnlyDictionary<string, ColumnDefinition> For(OwnershipType ownership) =>
        Common().Concat(Owned(ownership)).ToDictionary(column => column.LogicalName, StringComparer.Ordinal);

    /// <summary>The relationships of those columns.</summary>
    public static IEnumerable<RelationshipDefinition> RelationshipsOf(string table, OwnershipType ownership)
    {
        foreach (var column in For(ownership).Values.Where(column => column.IsLookup))
        {
            foreach (var target in column.Targets)
            {
                yield return new RelationshipDefinition
                {
                    SchemaName = RelationshipName(table, column, target),
                    ReferencedTable = target,
                    ReferencingTable = table,
                    ReferencingColumn = column.LogicalName,
                    ReferencingNavigation = column.LogicalName,
                    Cascade = new CascadeBehavior(Delete: column.Type == ColumnType.Owner ? CascadeType.Restrict : CascadeType.NoCascade),
                };
            }
        }
    }

    private static string RelationshipName(string table, ColumnDefinition column, string target) => column.LogicalName switch
    {
        "owningbusinessunit" => $"business_unit_{table}",
        "owninguser" => $"user_{table}",
        "owningteam" => $"team_{table}",
        "ownerid" => $"owner_{table}_{target}",
        "organizationid" => $"organization_{table}",
        var name => $"lk_{table}_{name}",
    };

    private static IEnumerable<ColumnDefinition> Common() =>
    [
        Moment("CreatedOn", "Created On", "Erstellt am"),
        Lookup("CreatedBy", "Created By", "Erstellt von", "systemuser"),
        Lookup("CreatedOnBehalfBy", "Created By (Delegate)", "Erstellt von (Stellvertretung)", "systemuser"),
        Moment("ModifiedOn", "Modified On", "Geändert am"),
        Lookup("ModifiedBy", "Modified By", "Geändert von", "systemuser"),
        Lookup("ModifiedOnBehalfBy", "Modified By (Delegate)", "Geändert von (Stellvertretung)", "systemuser"),
        Moment("OverriddenCreatedOn", "Record Created On", "Datensatz erstellt am") with { IsDateOnlyFormat = true, IsValidForCreate = true },
        Number("ImportSequenceNumber", "Import Sequence Number", "Importsequenznummer"),
        Storage.RowVersions.Column,
    ];

    private static IEnumerable<ColumnDefinition> Owned(OwnershipType ownership) => ownership switch
    {
        OwnershipType.User =>
        [
            Lookup("OwnerId", "Owner", "Besitzer", "systemuser", "team") with { Type = ColumnType.Owner, IsValidForCreate = true, IsValidForUpdate = true, IsRequired = true, IsSystemRequired = true },
            Lookup("OwningUser", "Owning User", "Besitzender Benutzer", "systemuser"),
            Lookup("OwningTeam", "Owning Team", "Besitzendes Team", "team"),
            Lookup("OwningBusinessUnit", "Owning Business Unit", "Besitzende Unternehmenseinheit", "businessunit"),
        ],
        OwnershipType.Organization => [Lookup("OrganizationId", "Organization Id", "Organisations-ID", "organization")],
        _ => [],
    };

    private static ColumnDefinition Moment(string schemaName, string english, string german) =>
        Column(schemaName, ColumnType.DateTime, english, german);

    private static ColumnDefinition Lookup(string schemaName, string english, string german, params string[] targets) =>
        Column(schemaName, ColumnType.Lookup, english, german) with { Targets = targets };

    private static ColumnDefinition Number(string schemaName, string english, string german) =>
        Column(schemaName, ColumnType.Integer, english, german) with { IsValidForCreate = true, MinValue = int.MinValue, MaxValue = int.MaxValue };

    private static ColumnDefinition Column(string schemaName, ColumnType type, string english, string german) => new()
    {
        LogicalName = schemaName.ToLowerInvariant(),
        SchemaName = schemaName,
        Type = type,
        Label = LocalizedText.Of(english, german),
        IsValidForCreate = false,
        IsValidForUpdate = false,
    };
}
