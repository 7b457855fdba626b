using System.Collections.Immutable;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Reads the Entity elements of a customizations.xml: tables of its own, and columns added to existing ones.</summary>
internal sealed class TableReader(ImmutableDictionary<string, OptionSetDefinition> choices, IReadOnlyList<RelationshipDefinition> relationships)
{
    /// <summary>A table of the solution's own.</summary>
    public TableDefinition New(XElement entity, int objectTypeCode)
    {
        var info = entity.Element("EntityInfo")!.Element("entity")!;
        var schemaName = entity.RequiredText("Name");
        var logicalName = schemaName.ToLowerInvariant();
        var ownership = Ownership(info, logicalName);
        var columns = new Dictionary<string, ColumnDefinition>(StandardColumns.For(ownership), StringComparer.Ordinal);
        string? primaryId = null;
        string? primaryName = null;
        foreach (var element in Stored(info))
        {
            var column = Column(element, logicalName);
            primaryId = string.Equals(element.Text("Type"), "primarykey", StringComparison.Ordinal) ? column.LogicalName : primaryId;
            primaryName = element.Text("DisplayMask")?.Contains("PrimaryName", StringComparison.Ordinal) == true ? column.LogicalName : primaryName;
            columns[column.LogicalName] = columns.GetValueOrDefault(column.LogicalName) is { } standard && standard.IsLookup ? standard with { Label = column.Label } : column;
        }

        AddMoneyCompanions(columns);
        return new TableDefinition
        {
            LogicalName = logicalName,
            SchemaName = schemaName,
            EntitySetName = info.Text("EntitySetName") ?? DefaultSetName(logicalName),
            ObjectTypeCode = objectTypeCode,
            PrimaryId = primaryId ?? throw DataverseFault.BrokenPart("customizations.xml", $"table {schemaName} is new here, but has no primary key column. If it belongs to another solution, import that first."),
            PrimaryName = primaryName ?? columns.Values.FirstOrDefault(column => column.Type == ColumnType.String && column.IsCustom)?.LogicalName,
            Ownership = ownership,
            IsActivity = info.Flag("IsActivity"),
            TracksChanges = info.Flag("ChangeTrackingEnabled"),
            IsCustom = true,
            Label = info.Element("LocalizedNames").Labels(),
            CollectionLabel = info.Element("LocalizedCollectionNames").Labels(),
            Columns = columns,
            Keys = Keys(info, []),
        };
    }

    /// <summary>An existing table with the solution's columns and keys; what the platform defines on it stays.</summary>
    public TableDefinition Extended(TableDefinition table, XElement entity)
    {
        var info = entity.Element("EntityInfo")!.Element("entity")!;
        var columns = new Dictionary<string, ColumnDefinition>(table.Columns, StringComparer.Ordinal);
        foreach (var element in Stored(info))
        {
            var column = Column(element, table.LogicalName);
            var known = columns.GetValueOrDefault(column.LogicalName);
            columns[column.LogicalName] = known is null || known.IsCustom ? column : known with { IsRequired = column.IsRequired, IsSecured = column.IsSecured };
        }

        AddMoneyCompanions(columns);
        // As on the platform, nothing switches change tracking off again.
        return table with { Columns = columns, Keys = Keys(info, table.Keys), TracksChanges = table.TracksChanges || info.Flag("ChangeTrackingEnabled") };
    }

    /// <summary>Without the logical columns of the platform, which only show parts of others (owneridname).</summary>
    private static IEnumerable<XElement> Stored(XElement info) =>
        info.Elements("attributes").Elements("attribute").Where(element => element.Flag("IsCustomField") || !(element.Flag("IsLogical") || element.Text("LogicalName") is "owneridtype" or "owneridname" or "owneridyominame"));

    private ColumnDefinition Column(XElement element, string table)
    {
        var schemaName = element.RequiredAttribute("PhysicalName");
        var logicalName = element.Text("LogicalName") ?? schemaName.ToLowerInvariant();
        var type = Type(element, table);
        var level = element.Text("RequiredLevel");
        return new ColumnDefinition
        {
            LogicalName = logicalName,
            SchemaName = schemaName,
            Type = type,
            Label = element.Element("displaynames").Labels(),
            Description = element.Element("Descriptions").Labels(),
            MaxLength = element.Number("MaxLength") ?? (type is ColumnType.String ? element.Number("Length") : null),
            MinValue = element.Decimal("MinValue"),
            MaxValue = element.Decimal("MaxValue"),
            Precision = element.Number("Accuracy") ?? (type is ColumnType.Decimal or ColumnType.Double or ColumnType.Money ? 2 : 0),
            DateTimeBehavior = element.Number("Behavior") switch { 2 => DateTimeBehavior.DateOnly, 3 => DateTimeBehavior.TimeZoneIndependent, _ => DateTimeBehavior.UserLocal },
            IsDateOnlyFormat = type == ColumnType.DateTime && string.Equals(element.Text("Format"), "date", StringComparison.OrdinalIgnoreCase),
            Format = type is ColumnType.String or ColumnType.Memo or ColumnType.Integer && element.Text("Format") is { } format && format is not ("text" or "none") ? format : null,
            OptionSet = OptionSet(element, table, logicalName),
            Targets = type switch
            {
                ColumnType.Owner => ["systemuser", "team"],
                ColumnType.Customer => ["account", "contact"],
                ColumnType.Lookup => [.. relationships.Where(relationship => string.Equals(relationship.ReferencingColumn, logicalName, StringComparison.Ordinal)).Select(relationship => relationship.ReferencedTable)],
                _ => [],
            },
            IsRequired = level is "required" or "applicationrequired" or "systemrequired",
            IsSystemRequired = type == ColumnType.Owner
                || (string.Equals(level, "systemrequired", StringComparison.Ordinal) && element.Flag("IsCustomField") && type is not (ColumnType.State or ColumnType.Status or ColumnType.Uniqueidentifier)),
            IsSecured = element.Flag("IsSecured"),
            IsCustom = element.Flag("IsCustomField"),
            IsValidForCreate = element.Flag("ValidForCreateApi", whenAbsent: type is not ColumnType.State),
            IsValidForUpdate = element.Flag("ValidForUpdateApi", whenAbsent: true),
            IsValidForRead = element.Flag("ValidForReadApi", whenAbsent: true),
            DefaultValue = Default(element, type),
        };
    }

    private OptionSetDefinition? OptionSet(XElement element, string table, string column)
    {
        if (element.Text("OptionSetName") is { } global)
        {
            return choices.GetValueOrDefault(global) ?? throw DataverseFault.BrokenPart("customizations.xml", $"column {table}.{column} uses the choice {global}, which neither the solution nor the environment has.");
        }

        return element.Element("optionset") is { } local ? OptionSetReader.Local(local, table, column) : null;
    }

    private static object? Default(XElement element, ColumnType type) => (element.Text("AppDefaultValue"), type) switch
    {
        (null or "-1", ColumnType.Picklist) => null,
        (var value, ColumnType.Boolean) => value is "1",
        (var value, ColumnType.Picklist) => int.Parse(value!, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private static ColumnType Type(XElement element, string table) => element.RequiredText("Type").ToLowerInvariant() switch
    {
        "primarykey" or "uniqueidentifier" => ColumnType.Uniqueidentifier,
        "nvarchar" => ColumnType.String,
        "ntext" => ColumnType.Memo,
        "int" => ColumnType.Integer,
        "bigint" => ColumnType.BigInt,
        "decimal" => ColumnType.Decimal,
        "float" => ColumnType.Double,
        "money" => ColumnType.Money,
        "bit" => ColumnType.Boolean,
        "datetime" => ColumnType.DateTime,
        "picklist" => ColumnType.Picklist,
        "multiselectpicklist" => ColumnType.MultiSelectPicklist,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "owner" => ColumnType.Owner,
        "partylist" => ColumnType.PartyList,
        "entityname" => ColumnType.EntityName,
        var other => throw DataverseFault.UnsupportedComponents(table, [$"column {element.Attribute("PhysicalName")?.Value} of type '{other}'"]),
    };

    private static OwnershipType Ownership(XElement info, string table) => info.Text("OwnershipTypeMask") switch
    {
        "UserOwned" or "TeamOwned" => OwnershipType.User,
        "OrgOwned" or "OrganizationOwned" => OwnershipType.Organization,
        "BusinessOwned" => OwnershipType.BusinessUnit,
        "None" => OwnershipType.None,
        var other => throw DataverseFault.BrokenPart("customizations.xml", $"table {table} has the unknown ownership '{other}'."),
    };

    /// <summary>The platform adds currency, exchange rate and a base-currency column to tables with money.</summary>
    private static void AddMoneyCompanions(Dictionary<string, ColumnDefinition> columns)
    {
        foreach (var money in columns.Values.Where(column => column.Type == ColumnType.Money && !column.LogicalName.EndsWith("_base", StringComparison.Ordinal)).ToList())
        {
            columns.TryAdd(money.LogicalName + "_base", money with
            {
                LogicalName = money.LogicalName + "_base",
                SchemaName = money.SchemaName + "_Base",
                Precision = 4,
                MinValue = null,
                MaxValue = null,
                IsRequired = false,
                IsSystemRequired = false,
                IsValidForCreate = false,
                IsValidForUpdate = false,
                Label = new LocalizedText(money.Label.ByLanguage.ToDictionary(label => label.Key, label => label.Value + (label.Key == 1031 ? " (Basis)" : " (Base)"))),
            });
            columns.TryAdd("transactioncurrencyid", new ColumnDefinition { LogicalName = "transactioncurrencyid", SchemaName = "TransactionCurrencyId", Type = ColumnType.Lookup, Targets = ["transactioncurrency"] });
            columns.TryAdd("exchangerate", new ColumnDefinition { LogicalName = "exchangerate", SchemaName = "ExchangeRate", Type = ColumnType.Decimal, Precision = 10, IsValidForCreate = false, IsValidForUpdate = false });
        }
    }

    private static IReadOnlyList<KeyDefinition> Keys(XElement info, IReadOnlyList<KeyDefinition> known) =>
    [
        .. known,
        .. info.Elements("EntityKeys").Elements("EntityKey")
            .Select(key => new KeyDefinition(
                (key.Text("LogicalName") ?? key.RequiredText("Name")).ToLowerInvariant(),
                key.RequiredText("Name"),
                [.. key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(column => column.Value.Trim().ToLowerInvariant())]))
            .Where(key => known.All(existing => !string.Equals(existing.LogicalName, key.LogicalName, StringComparison.Ordinal))),
    ];

    private static string DefaultSetName(string logicalName) =>
        logicalName.EndsWith('s') || logicalName.EndsWith('x') ? logicalName + "es"
        : logicalName.EndsWith('y') ? logicalName[..^1] + "ies"
        : logicalName + "s";
}
