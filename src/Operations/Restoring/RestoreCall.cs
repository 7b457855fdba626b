using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Restoring;

/// <summary>Calls bd_RestoreRows, page by page. A page that is sent twice leaves what it left the first time.</summary>
public static class RestoreCall
{
    /// <summary>Writes the rows in their order; tells how many were missing before.</summary>
    public static int Send(IOrganizationService service, IEnumerable<Entity> rows) => rows.Chunk(ProductRows.MostRows).Sum(page => SendPage(service, page));

    private static int SendPage(IOrganizationService service, IEnumerable<Entity> page)
    {
        var rows = page.Select(row => new RestoredRow
        {
            Table = row.LogicalName,
            Id = row.Id.ToString("D"),
            Values = row.Attributes.ToDictionary(value => value.Key, value => RowText.Of(value.Value), StringComparer.Ordinal),
        }).ToList();
        return (int)service.Execute(new OrganizationRequest(ProductRows.RestoreApi) { ["Rows"] = Json.Write(rows) }).Results["Created"];
    }
}
