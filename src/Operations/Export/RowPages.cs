using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Export;

/// <summary>Reads a query page by page, so that memory does not grow with the environment.</summary>
public static class RowPages
{
    private const int RowsPerPage = 2000;

    /// <summary>The rows.</summary>
    public static IEnumerable<Entity> Stream(this IOrganizationService service, QueryExpression query, CancellationToken cancellation)
    {
        query.PageInfo = new PagingInfo { Count = RowsPerPage, PageNumber = 1 };
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            if (!page.MoreRecords)
            {
                yield break;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
