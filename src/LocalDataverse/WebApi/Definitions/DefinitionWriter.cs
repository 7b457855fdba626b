using System.Text.Json;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.WebApi.Definitions;

/// <summary>Writes definitions of tables and columns with the names of Dataverse's EntityMetadata and AttributeMetadata.</summary>
public sealed class DefinitionWriter(WebApiRequest request, IReadOnlyCollection<string>? selected, IReadOnlyCollection<string> expanded)
{
    /// <summary>A table as an object.</summary>
    public void Table(Utf8JsonWriter json, TableDefinition table)
    {
        json.WriteStartObject();
        Properties(json, table);
        json.WriteEndObject();
    }

    /// <summary>The properties of a table, without the braces around them.</summary>
    public void Properties(Utf8JsonWriter json, TableDefinition table)
    {
        Text(json, "LogicalName", table.LogicalName);
        Text(json, "SchemaName", table.SchemaName);
        Text(json, "EntitySetName", table.EntitySetName);
        Text(json, "LogicalCollectionName", table.EntitySetName);
        Text(json, "PrimaryIdAttribute", table.PrimaryId);
        Text(json, "PrimaryNameAttribute", table.PrimaryName);
        Text(json, "OwnershipType", table.Ownership switch
        {
            OwnershipType.User => "UserOwned",
            OwnershipType.Organization => "OrganizationOwned",
            OwnershipType.BusinessUnit => "BusinessOwned",
            _ => "None",
        });
        if (IsSelected("ObjectTypeCode"))
        {
            json.WriteNumber("ObjectTypeCode", table.ObjectTypeCode);
        }

        Flag(json, "IsActivity", table.IsActivity);
        Flag(json, "IsCustomEntity", table.IsCustom);
        Flag(json, "IsIntersect", table.IsIntersect);
        Flag(json, "ChangeTrackingEnabled", table.TracksChanges);
        if (IsSelected("DisplayName"))
        {
            Label(json, "DisplayName", table.Label);
        }

        if (IsSelected("DisplayCollectionName"))
        {
            Label(json, "DisplayCollectionName", table.CollectionLabel);
        }

        foreach (var part in TableParts.All.Where(part => expanded.Contains(part.Name, StringComparer.Ordinal)))
        {
            json.WriteStartArray(part.Name);
            part.Write(json, request, table);
            json.WriteEndArray();
        }
    }

    /// <summary>A column as an object.</summary>
    public static void Column(Utf8JsonWriter json, ColumnDefinition column)
    {
        json.WriteStartObject();
        ColumnProperties(json, column);
        json.WriteEndObject();
    }

    /// <summary>The properties of a column, without the braces around them.</summary>
    public static void ColumnProperties(Utf8JsonWriter json, ColumnDefinition column)
    {
        json.WriteString("LogicalName", column.LogicalName);
        json.WriteString("SchemaName", column.SchemaName);
        json.WriteString("AttributeType", column.Type switch
        {
            ColumnType.MultiSelectPicklist => "Virtual",
            var type => type.ToString(),
        });
        json.WriteStartObject("AttributeTypeName");
        json.WriteString("Value", $"{column.Type}Type");
        json.WriteEndObject();
        if (column.Type == ColumnType.DateTime)
        {
            json.WriteString("Format", column.IsDateOnlyFormat ? "DateOnly" : "DateAndTime");
            json.WriteStartObject("DateTimeBehavior");
            json.WriteString("Value", column.DateTimeBehavior.ToString());
            json.WriteEndObject();
        }

        json.WriteBoolean("IsValidForCreate", column.IsValidForCreate);
        json.WriteBoolean("IsValidForUpdate", column.IsValidForUpdate);
        json.WriteBoolean("IsValidForRead", column.IsValidForRead);
        json.WriteBoolean("IsSecured", column.IsSecured);
        json.WriteBoolean("IsCustomAttribute", column.IsCustom);
        json.WriteStartObject("RequiredLevel");
        json.WriteString("Value", column.IsRequired ? "ApplicationRequired" : "None");
        json.WriteEndObject();
        if (column.MaxLength is { } length)
        {
            json.WriteNumber("MaxLength", length);
        }

        if (column.IsLookup)
        {
            json.WriteStartArray("Targets");
            foreach (var target in column.Targets)
            {
                json.WriteStringValue(target);
            }

            json.WriteEndArray();
        }

        Label(json, "DisplayName", column.Label);
        Label(json, "Description", column.Description);
    }

    /// <summary>A text in all its languages.</summary>
    public static void Label(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("LocalizedLabels");
        foreach (var (language, label) in text.ByLanguage.OrderBy(label => label.Key))
        {
            LocalizedLabel(json, language, label);
        }

        json.WriteEndArray();
        json.WritePropertyName("UserLocalizedLabel");
        LocalizedLabel(json, LocalizedText.BaseLanguage, text[LocalizedText.BaseLanguage]);
        json.WriteEndObject();
    }

    private static void LocalizedLabel(Utf8JsonWriter json, int language, string label)
    {
        json.WriteStartObject();
        json.WriteString("Label", label);
        json.WriteNumber("LanguageCode", language);
        json.WriteEndObject();
    }

    private void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (IsSelected(name))
        {
            json.WriteString(name, value);
        }
    }

    private void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (IsSelected(name))
        {
            json.WriteBoolean(name, value);
        }
    }

    private bool IsSelected(string name) => selected is null || selected.Contains(name, StringComparer.Ordinal);
}
