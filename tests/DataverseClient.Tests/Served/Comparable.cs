using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseClient.Tests.Served;

/// <summary>Rows and values as texts, so that two ways of reading can be compared whole.</summary>
internal static class Comparable
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        AliasedValue aliased => $"{aliased.EntityLogicalName}.{aliased.AttributeLogicalName}={Of(aliased.Value)}",
        EntityReference reference => $"{reference.LogicalName}:{reference.Id}",
        OptionSetValue option => $"option {option.Value}",
        OptionSetValueCollection options => $"options {string.Join(',', options.Select(option => option.Value))}",
        Money money => $"money {money.Value.ToString("0.##########", CultureInfo.InvariantCulture)}",
        DateTime moment => $"{moment.ToUniversalTime():O}",
        decimal number => $"decimal {number.ToString("0.##########", CultureInfo.InvariantCulture)}",
        double number => $"double {number.ToString("R", CultureInfo.InvariantCulture)}",
        EntityCollection rows => string.Join(';', rows.Entities.Select(Row)),
        Entity row => Row(row),
        string[] texts => string.Join('|', texts),
        _ => $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };

    /// <summary>A row: table, id and every column with a value.</summary>
    public static string Row(Entity row) =>
        $"{row.LogicalName}({row.Id}): {string.Join(", ", row.Attributes.Where(column => column.Value is not null).OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}={Of(column.Value)}"))}";

    public static IEnumerable<string> Rows(EntityCollection page) => page.Entities.Select(Row);

    /// <summary>Columns, display texts and version are the same.</summary>
    public static void Same(Entity expected, Entity actual)
    {
        Assert.Equal(Row(expected), Row(actual));
        Assert.Equal(Texts(expected), Texts(actual));
        Assert.Equal(expected.RowVersion, actual.RowVersion);
    }

    private static IEnumerable<string> Texts(Entity row) =>
        row.FormattedValues.Where(text => text.Value is not null).Select(text => $"{text.Key}={text.Value}").Order(StringComparer.Ordinal);
}
