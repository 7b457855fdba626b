using System.Text.Json;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.WebApi.Definitions;

/// <summary>A column of options, with them.</summary>
internal static class ChoiceDefinition
{
    /// <summary>The properties of the column and its OptionSet, global ones too.</summary>
    public static void Write(Utf8JsonWriter json, ColumnDefinition column)
    {
        DefinitionWriter.ColumnProperties(json, column);
        if (column.OptionSet is not { } options)
        {
            json.WriteNull("OptionSet");
            return;
        }

        json.WriteStartObject("OptionSet");
        json.WriteString("Name", options.Name);
        json.WriteBoolean("IsGlobal", options.IsGlobal);
        if (column.Type == ColumnType.Boolean)
        {
            Option(json, "TrueOption", options.Find(1)!);
            Option(json, "FalseOption", options.Find(0)!);
        }
        else
        {
            json.WriteStartArray("Options");
            foreach (var option in options.Options)
            {
                Option(json, name: null, option);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteNull("GlobalOptionSet");
    }

    private static void Option(Utf8JsonWriter json, string? name, OptionDefinition option)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        if (option.State is { } state)
        {
            json.WriteString("@odata.type", "#Microsoft.Dynamics.CRM.StatusOptionMetadata");
            json.WriteNumber("State", state);
        }

        json.WriteNumber("Value", option.Value);
        json.WriteString("Color", option.Color);
        DefinitionWriter.Label(json, "Label", option.Label);
        json.WriteEndObject();
    }
}
