using System.Globalization;
using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>Reads one column of Metadata/Base; the element's name is the type.</summary>
internal static class BaseColumnReader
{
    private static readonly OptionSetDefinition YesNo = new("yesno", IsGlobal: false, [new(0, LocalizedText.Of("No", "Nein")), new(1, LocalizedText.Of("Yes", "Ja"))]);

    /// <summary>The table's primary id.</summary>
    public static ColumnDefinition PrimaryId(string schemaName, XElement table) => new()
    {
        LogicalName = schemaName.ToLowerInvariant(),
        SchemaName = schemaName,
        Type = ColumnType.Uniqueidentifier,
        Label = BaseTableReader.Label(table),
        IsRequired = true,
        IsValidForUpdate = false,
    };

    /// <summary>The column.</summary>
    public static ColumnDefinition Read(XElement element, string table)
    {
        var name = BaseTableReader.Required(element, "name");
        var readOnly = Flag(element, "readonly");
        var column = new ColumnDefinition
        {
            LogicalName = name.ToLowerInvariant(),
            SchemaName = name,
            Type = TypeOf(element),
            Label = BaseTableReader.Label(element),
            MaxLength = Number(element, "length") is { } length ? (int)length : element.Name.LocalName switch { "text" => 100, "memo" => 2000, _ => null },
            MinValue = Number(element, "min") ?? Limits(element).Min,
            MaxValue = Number(element, "max") ?? Limits(element).Max,
            Precision = (int)(Number(element, "precision") ?? (element.Name.LocalName is "money" or "decimal" or "double" ? 2 : 0)),
            DateTimeBehavior = element.Name.LocalName == "date" ? DateTimeBehavior.DateOnly : DateTimeBehavior.UserLocal,
            IsDateOnlyFormat = element.Name.LocalName == "date" || Flag(element, "dateonly"),
            Format = element.Attribute("format")?.Value,
            OptionSet = Options(element, table, name.ToLowerInvariant()),
            Targets = [.. TargetsOf(element).Select(target => target.Table)],
            IsRequired = Flag(element, "required"),
            IsValidForCreate = !readOnly,
            IsValidForUpdate = !readOnly && !Flag(element, "createonly"),
        };
        return column with { DefaultValue = Default(element, column) };
    }

    /// <summary>The relationships behind a lookup element, one per target.</summary>
    public static IEnumerable<RelationshipDefinition> Relationships(XElement element, TableDefinition table)
    {
        if (element.Name.LocalName is not ("lookup" or "customer"))
        {
            yield break;
        }

        var targets = TargetsOf(element).ToList();
        var column = BaseTableReader.Required(element, "name").ToLowerInvariant();
        foreach (var (target, relationship, delete) in targets)
        {
            var activityRegarding = table.IsActivity && string.Equals(column, "regardingobjectid", StringComparison.Ordinal);
            yield return new RelationshipDefinition
            {
                SchemaName = relationship ?? (activityRegarding ? RegardingName(target, table) : $"{target}_{table.LogicalName}_{column}"),
                ReferencedTable = target,
                ReferencingTable = table.LogicalName,
                ReferencingColumn = column,
                ReferencingNavigation = Navigation(element, table, column, target, targets.Count, activityRegarding),
                Cascade = new CascadeBehavior(Delete: delete),
            };
        }
    }

    private static string Navigation(XElement element, TableDefinition table, string column, string target, int targets, bool activityRegarding) =>
        targets == 1 ? element.Attribute("nav")?.Value ?? column
        : activityRegarding && table.LogicalName != "activitypointer" ? $"{column}_{target}_{table.LogicalName}"
        : $"{column}_{target}";

    // Opportunity_Tasks, Opportunity_ActivityPointers and so on: the regarding relationships are named after both tables.
    private static string RegardingName(string target, TableDefinition table) =>
        $"{char.ToUpperInvariant(target[0])}{target[1..]}_{table.SchemaName}s";

    private static IEnumerable<(string Table, string? Relationship, CascadeType Delete)> TargetsOf(XElement element)
    {
        foreach (var target in BaseTableReader.Text(element, "to").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = target.Split(':');
            yield return (
                parts[0],
                parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null,
                parts.Length > 2 ? Enum.Parse<CascadeType>(parts[2]) : CascadeType.RemoveLink);
        }
    }

    private static ColumnType TypeOf(XElement element) => element.Name.LocalName switch
    {
        "id" => ColumnType.Uniqueidentifier,
        "text" => ColumnType.String,
        "memo" => ColumnType.Memo,
        "int" => ColumnType.Integer,
        "bigint" => ColumnType.BigInt,
        "decimal" => ColumnType.Decimal,
        "double" => ColumnType.Double,
        "money" => ColumnType.Money,
        "bool" => ColumnType.Boolean,
        "date" or "datetime" => ColumnType.DateTime,
        "choice" => ColumnType.Picklist,
        "choices" => ColumnType.MultiSelectPicklist,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "parties" => ColumnType.PartyList,
        "entityname" => ColumnType.EntityName,
        var other => throw new InvalidDataException($"Metadata/Base: <{other}> is no column type."),
    };

    private static (decimal? Min, decimal? Max) Limits(XElement element) => element.Name.LocalName switch
    {
        "int" => (int.MinValue, int.MaxValue),
        "money" => (-922337203685477m, 922337203685477m),
        "decimal" => (-100000000000m, 100000000000m),
        _ => (null, null),
    };

    private static OptionSetDefinition? Options(XElement element, string table, string column)
    {
        var options = BaseTableReader.Text(element, "options");
        if (options.Length == 0)
        {
            return element.Name.LocalName == "bool" ? YesNo with { Name = $"{table}_{column}" } : null;
        }

        var global = element.Attribute("global")?.Value;
        return new OptionSetDefinition(global ?? $"{table}_{column}", global is not null, [.. options.Split(';').Select(Option)]);
    }

    private static OptionDefinition Option(string text)
    {
        var value = text.Split('=', 2);
        var labels = value[1].Split('|', 2);
        return new OptionDefinition(int.Parse(value[0], NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture), LocalizedText.Of(labels[0].Trim(), labels[^1].Trim()));
    }

    private static object? Default(XElement element, ColumnDefinition column) => (element.Attribute("default")?.Value, column.Type) switch
    {
        (null, ColumnType.Boolean) => false,
        (null, _) => null,
        (var text, ColumnType.Boolean) => text is "1" or "true",
        (var text, ColumnType.Integer or ColumnType.Picklist) => int.Parse(text, CultureInfo.InvariantCulture),
        (var text, ColumnType.Decimal or ColumnType.Money) => decimal.Parse(text, CultureInfo.InvariantCulture),
        (var text, _) => text,
    };

    private static bool Flag(XElement element, string attribute) => BaseTableReader.Text(element, attribute) is "1" or "true";

    private static decimal? Number(XElement element, string attribute) =>
        element.Attribute(attribute) is { } value ? decimal.Parse(value.Value, CultureInfo.InvariantCulture) : null;
}
