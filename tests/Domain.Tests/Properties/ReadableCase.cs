using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>A case as a person reads it in a test report: names and values, without what is empty or derived.</summary>
internal static class ReadableCase
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    public static string Of(object value) => JsonSerializer.Serialize(value, Options);

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var list in type.Properties.Where(p => p.PropertyType != typeof(string) && p.PropertyType.IsAssignableTo(typeof(IEnumerable))))
        {
            list.ShouldSerialize = (_, value) => value is IEnumerable rows && rows.Cast<object>().Any();
        }
    }
}
