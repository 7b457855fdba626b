using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.PowerPlatform.Dataverse.Client.Definitions;

/// <summary>
/// Reads definitions: the Web API gives them the property names of the SDK's classes, so each property is read as the type the class declares.
/// What a class has no property for is left out.
/// </summary>
internal static class DefinitionReader
{
    private const BindingFlags Properties = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static T Read<T>(JsonElement json) => (T)Value(json, typeof(T));

    private static object Value(JsonElement json, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return null;
        if (type == typeof(string))
            return json.ToString();
        if (type == typeof(bool))
            return json.GetBoolean();
        if (type == typeof(Guid))
            return json.GetGuid();
        if (type == typeof(DateTime))
            return json.GetDateTime().ToUniversalTime();
        if (type.IsEnum)
            return json.ValueKind == JsonValueKind.Number ? Enum.ToObject(type, json.GetInt32()) : Enum.TryParse(type, json.GetString(), ignoreCase: true, out var named) ? named : null;
        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(json.GetDecimal(), type, CultureInfo.InvariantCulture);
        if (type.IsArray)
            return Array(json, type.GetElementType());
        return json.ValueKind == JsonValueKind.Object && type.Namespace.StartsWith("Microsoft.Xrm.Sdk", StringComparison.Ordinal) ? Object(json, type) : null;
    }

    private static Array Array(JsonElement json, Type element)
    {
        var items = json.EnumerateArray().Select(item => Value(item, element)).ToArray();
        var array = System.Array.CreateInstance(element, items.Length);
        items.CopyTo(array, 0);
        return array;
    }

    private static object Object(JsonElement json, Type declared)
    {
        var type = ColumnClass.Of(json, declared);
        var result = New(type);
        foreach (var property in json.EnumerateObject().Where(property => !property.Name.Contains('@')))
        {
            // A global choice comes under its own name, but the SDK's classes have one place for both.
            if (type.GetProperty(property.Name == "GlobalOptionSet" ? "OptionSet" : property.Name, Properties) is not { } target || property.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (typeof(IList).IsAssignableFrom(target.PropertyType) && !target.PropertyType.IsArray)
                Fill((IList)target.GetValue(result), property.Value, target.PropertyType);
            else if (target.GetSetMethod(nonPublic: true) is { } set)
                set.Invoke(result, [Value(property.Value, target.PropertyType)]);
        }

        return result;
    }

    // Some of the SDK's classes want their first value when they are made; it is set again right after.
    private static object New(Type type)
    {
        var constructor = type.GetConstructors(Properties).MinBy(candidate => candidate.GetParameters().Length);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)]);
    }

    private static void Fill(IList list, JsonElement json, Type type)
    {
        var element = type.GetProperties().First(property => property.GetIndexParameters().Length == 1 && property.PropertyType != typeof(object)).PropertyType;
        foreach (var item in json.EnumerateArray())
            list.Add(Value(item, element));
    }
}

/// <summary>The class of a column's definition: by its type annotation, else by its type.</summary>
internal static class ColumnClass
{
    public static Type Of(JsonElement json, Type declared)
    {
        if (declared != typeof(AttributeMetadata) && declared != typeof(OptionMetadata))
            return declared;
        var named = json.TryGetProperty("@odata.type", out var annotation) ? annotation.GetString()[(annotation.GetString().LastIndexOf('.') + 1)..] : ByType(json);
        return typeof(AttributeMetadata).Assembly.GetType($"Microsoft.Xrm.Sdk.Metadata.{named}") is { IsAbstract: false } type && declared.IsAssignableFrom(type) ? type : declared;
    }

    private static string ByType(JsonElement json) => json.TryGetProperty("AttributeType", out var type) ? type.GetString() switch
    {
        "Customer" or "Owner" or "PartyList" => nameof(LookupAttributeMetadata),
        "Uniqueidentifier" => nameof(UniqueIdentifierAttributeMetadata),
        "Virtual" when json.TryGetProperty("AttributeTypeName", out var name) && name.GetProperty("Value").GetString() == "MultiSelectPicklistType" => nameof(MultiSelectPicklistAttributeMetadata),
        var other => $"{other}AttributeMetadata",
    } : null;
}
