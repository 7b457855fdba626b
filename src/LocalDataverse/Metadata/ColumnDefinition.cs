namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>One column of a table.</summary>
public sealed record ColumnDefinition
{
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }
    public required ColumnType Type { get; init; }
    public LocalizedText Label { get; init; } = LocalizedText.Of(string.Empty);
    public LocalizedText Description { get; init; } = LocalizedText.Of(string.Empty);

    /// <summary>Longest text in characters, for String and Memo.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest and greatest value, for numbers and money.</summary>
    public decimal? MinValue { get; init; }
    public decimal? MaxValue { get; init; }

    /// <summary>Digits after the point, for Decimal, Double and Money.</summary>
    public int Precision { get; init; }

    public DateTimeBehavior DateTimeBehavior { get; init; }

    /// <summary>True when the format of a DateTime column is a date without time.</summary>
    public bool IsDateOnlyFormat { get; init; }

    /// <summary>Text format (Email, Phone, Url, TextArea...), as in the solution XML; null for plain text.</summary>
    public string? Format { get; init; }

    /// <summary>For choices, booleans (two options: 0 and 1), states and status reasons.</summary>
    public OptionSetDefinition? OptionSet { get; init; }

    /// <summary>Tables a lookup may point to; more than one for Customer, Owner and other polymorphic lookups.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>True when the platform itself refuses a row without a value; forms ask for all required columns, the service only for these.</summary>
    public bool IsSystemRequired { get; init; }
    public bool IsSecured { get; init; }
    public bool IsCustom { get; init; }
    public bool IsValidForCreate { get; init; } = true;
    public bool IsValidForUpdate { get; init; } = true;
    public bool IsValidForRead { get; init; } = true;

    /// <summary>Value a create without this column stores: option value, number, text or bool; null for none.</summary>
    public object? DefaultValue { get; init; }

    /// <summary>True when the value is an EntityReference.</summary>
    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;
}
