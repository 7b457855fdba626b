using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>
/// Currency, exchange rate and base-currency columns: amount_base = amount / exchange rate. The rate is taken when the row is created
/// or its currency changes, and stays with the row, as on the platform.
/// </summary>
internal static class RowMoney
{
    private const string Currency = "transactioncurrencyid";

    /// <summary>Completes what is about to be stored; <paramref name="stored"/> is the row as it was, null for a new one.</summary>
    public static void Complete(MessageCall call, TableDefinition table, Entity row, Entity? stored)
    {
        if (table.Find(Currency) is null || !table.Columns.Values.Any(column => column.Type == ColumnType.Money))
        {
            return;
        }

        if (stored is null && row.GetAttributeValue<EntityReference>(Currency) is null && call.Principal.CurrencyId is { } fallback)
        {
            row[Currency] = new EntityReference("transactioncurrency", fallback);
        }

        var currencyChanges = row.GetAttributeValue<EntityReference>(Currency) is { } named && named.Id != stored?.GetAttributeValue<EntityReference>(Currency)?.Id;
        var rate = currencyChanges ? RateOf(call, row.GetAttributeValue<EntityReference>(Currency)) : stored?.GetAttributeValue<decimal?>("exchangerate") ?? 1m;
        if ((currencyChanges || stored is null) && table.Find("exchangerate") is not null)
        {
            row["exchangerate"] = rate;
        }

        foreach (var column in table.Columns.Values.Where(column => column.Type == ColumnType.Money && table.Find(column.LogicalName + "_base") is not null))
        {
            var amount = row.Contains(column.LogicalName) ? row[column.LogicalName] as Money : currencyChanges ? stored?.GetAttributeValue<Money>(column.LogicalName) : null;
            if (row.Contains(column.LogicalName) || amount is not null)
            {
                row[column.LogicalName + "_base"] = amount is null ? null : new Money(decimal.Round(amount.Value / rate, 4, MidpointRounding.ToEven));
            }
        }
    }

    private static decimal RateOf(MessageCall call, EntityReference currency) =>
        call.Environment.Rows.Find(call.Unit, "transactioncurrency", currency.Id, new ColumnSet("exchangerate"))?.GetAttributeValue<decimal>("exchangerate") is { } rate and > 0 ? rate : 1m;
}
