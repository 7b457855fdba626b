using System.Globalization;
using System.Text.Json;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Payload;

/// <summary>Writes SDK values as the Web API shows them: choices as their numbers, money as its amount, lookups as ids.</summary>
public static class ValueWriter
{
    /// <summary>Writes a value; <paramref name="column"/> tells dates from moments, null when it is unknown.</summary>
    public static void Write(Utf8JsonWriter json, object? value, ColumnDefinition? column)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case DateTime moment:
                json.WriteStringValue(Text(moment, column));
                break;
            case OptionSetValue option:
                json.WriteNumberValue(option.Value);
                break;
            case OptionSetValueCollection options:
                json.WriteStringValue(string.Join(',', options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture))));
                break;
            case Money money:
                json.WriteNumberValue(money.Value);
                break;
            case EntityReference reference:
                json.WriteStringValue(reference.Id);
                break;
            case AliasedValue aliased:
                Write(json, aliased.Value, column);
                break;
            default:
                throw new InvalidOperationException($"Values of type {value.GetType().FullName} have no form in the Web API.");
        }
    }

    private static string Text(DateTime moment, ColumnDefinition? column) => column?.DateTimeBehavior == DateTimeBehavior.DateOnly
        ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
