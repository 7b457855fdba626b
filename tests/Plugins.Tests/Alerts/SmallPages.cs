using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>Reads in pages of two rows, and insists that a row answered once per joined row is ordered by both ids.</summary>
internal sealed class SmallPages(IOrganizationService inner) : IOrganizationService
{
    private static readonly HashSet<string> Many = new(StringComparer.Ordinal) { ActivityPartyTable.Table, ValueMapItemTable.Table, RiskViewTable.Table };

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        var expression = Assert.IsType<QueryExpression>(query);
        if (expression.PageInfo is { Count: > 0 } page)
        {
            page.Count = 2;
            foreach (var link in expression.LinkEntities.Where(link => Many.Contains(link.LinkToEntityName)))
            {
                Assert.Single(expression.Orders);
                Assert.Single(link.Orders);
            }
        }

        return inner.RetrieveMultiple(query);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

    public OrganizationResponse Execute(OrganizationRequest request) => inner.Execute(request);

    public Guid Create(Entity entity) => throw new NotSupportedException("Only reads.");

    public void Update(Entity entity) => throw new NotSupportedException("Only reads.");

    public void Delete(string entityName, Guid id) => throw new NotSupportedException("Only reads.");

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("Only reads.");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("Only reads.");
}
