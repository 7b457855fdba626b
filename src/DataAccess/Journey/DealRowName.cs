using System;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>The name of a row under a deal that people do not name.</summary>
public static class DealRowName
{
    /// <summary>
    /// What it points to, and its number. A row that points to nothing it could be named after is called like its deal: no list shows it
    /// without a name.
    /// </summary>
    /// <param name="service">Reads the deal, when nothing else names the row.</param>
    /// <param name="table">How its rows are named.</param>
    /// <param name="row">The row, with its number.</param>
    /// <param name="linked">What it points to.</param>
    /// <param name="dealId">Its deal; null for a row that does without.</param>
    public static string Of(IOrganizationService service, DealTable table, Entity row, LinkedRows linked, Guid? dealId)
    {
        var names = linked.Names.Where(name => name.Length > 0).ToList();
        if (names.Count == 0 && dealId is { } deal)
        {
            names.Add(service.Retrieve(OpportunityTable.Table, deal, new ColumnSet(OpportunityTable.Name)).Text(OpportunityTable.Name) ?? "");
        }

        var number = table.NumberedBy is null ? null : row.Whole(table.NumberedBy)?.ToString(CultureInfo.InvariantCulture);
        return string.Join(table.NameSeparator, names.Concat(new[] { number }).Where(part => !string.IsNullOrEmpty(part))).Fit(LinkedRows.NameLength);
    }
}
