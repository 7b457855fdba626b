using System.Globalization;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.FormattedValues;

/// <summary>
/// Fills the display texts of a row in the caller's language: labels of choices and of yes/no, names of lookups, money with the symbol
/// of the row's currency, numbers and dates in the language's format. Times are shown in UTC: users here have no time zone of their own.
/// </summary>
internal sealed class RowFormatter(MessageCall call)
{
    private readonly int language = call.Principal.Language;
    private readonly CultureInfo culture = Culture(call.Principal.Language);
    private readonly CurrencySymbols currencies = new(call);

    /// <summary>Formats every value that has a display text.</summary>
    public void Format(Entity row)
    {
        foreach (var (name, value) in row.Attributes)
        {
            var (table, column, plain) = value is AliasedValue aliased
                ? (aliased.EntityLogicalName, aliased.AttributeLogicalName, aliased.Value)
                : (row.LogicalName, name, value);
            var definition = table is null ? null : call.Metadata.Tables.GetValueOrDefault(table)?.Find(column);
            if (Text(row, name, definition, plain) is { } text)
            {
                row.FormattedValues[name] = text;
            }
        }
    }

    private string? Text(Entity row, string name, ColumnDefinition? column, object? value) => value switch
    {
        OptionSetValue option => column?.OptionSet?.Find(option.Value)?.Label[language],
        OptionSetValueCollection options => string.Join("; ", options.Select(option => column?.OptionSet?.Find(option.Value)?.Label[language] ?? option.Value.ToString(culture))),
        bool flag => column?.OptionSet?.Find(flag ? 1 : 0)?.Label[language],
        EntityReference reference => reference.Name,
        Money money => MoneyText(row, name, column, money),
        DateTime moment => moment.ToString(column is { IsDateOnlyFormat: true } or { DateTimeBehavior: DateTimeBehavior.DateOnly } ? "d" : "g", culture),
        int number when column?.Format is not "Duration" && column?.Type is ColumnType.Integer or null => number.ToString("N0", culture),
        decimal number => number.ToString("N" + (column?.Precision ?? 2).ToString(CultureInfo.InvariantCulture), culture),
        double number => number.ToString("N" + (column?.Precision ?? 2).ToString(CultureInfo.InvariantCulture), culture),
        string text when column?.Type == ColumnType.EntityName => call.Metadata.Tables.GetValueOrDefault(text)?.Label[language],
        _ => null,
    };

    private string MoneyText(Entity row, string name, ColumnDefinition? column, Money money)
    {
        var isBase = column?.LogicalName.EndsWith("_base", StringComparison.Ordinal) == true;
        var symbol = isBase ? currencies.OfOrganization() : currencies.Of(row, joinedAs: name.Contains('.', StringComparison.Ordinal) ? name[..name.IndexOf('.', StringComparison.Ordinal)] : null);
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = symbol;
        return money.Value.ToString("C" + (column?.Precision ?? 2).ToString(CultureInfo.InvariantCulture), format);
    }

    private static CultureInfo Culture(int lcid)
    {
        try
        {
            return CultureInfo.GetCultureInfo(lcid);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo(LocalizedText.BaseLanguage);
        }
    }

    /// <summary>Symbols of currencies, each read once per request.</summary>
    private sealed class CurrencySymbols(MessageCall call)
    {
        private readonly Dictionary<Guid, string> symbols = [];
        private string? organization;

        public string OfOrganization() => organization ??= ByColumn("organization", call.Environment.OrganizationId, "basecurrencyid");

        public string Of(Entity row, string? joinedAs)
        {
            var name = joinedAs is null ? "transactioncurrencyid" : joinedAs + ".transactioncurrencyid";
            if (row.Attributes.TryGetValue(name, out var value) && (value is AliasedValue aliased ? aliased.Value : value) is EntityReference currency)
            {
                return Symbol(currency.Id);
            }

            return joinedAs is null && row.Id != Guid.Empty && call.Metadata.Table(row.LogicalName).Find("transactioncurrencyid") is not null
                ? ByColumn(row.LogicalName, row.Id, "transactioncurrencyid")
                : OfOrganization();
        }

        private string ByColumn(string table, Guid id, string column) =>
            call.Environment.Rows.Find(call.Unit, table, id, new ColumnSet(column))?.GetAttributeValue<EntityReference>(column) is { } currency ? Symbol(currency.Id) : string.Empty;

        private string Symbol(Guid currency)
        {
            if (!symbols.TryGetValue(currency, out var symbol))
            {
                symbol = call.Environment.Rows.Find(call.Unit, "transactioncurrency", currency, new ColumnSet("currencysymbol"))?.GetAttributeValue<string>("currencysymbol") ?? string.Empty;
                symbols[currency] = symbol;
            }

            return symbol;
        }
    }
}
