using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Budgets;

/// <summary>Counts reads, which it passes on, and keeps writes, which it does not carry out.</summary>
internal sealed class RecordingService(IOrganizationService inner) : IOrganizationService
{
    public List<string> Reads { get; } = [];

    public List<string> Writes { get; } = [];

    public Guid Create(Entity entity)
    {
        Writes.Add("create " + entity.LogicalName);
        return Guid.NewGuid();
    }

    public void Update(Entity entity) => Writes.Add("update " + entity.LogicalName);

    public void Delete(string entityName, Guid id) => Writes.Add("delete " + entityName);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        Take(entityName, columnSet);
        return inner.Retrieve(entityName, id, columnSet);
    }

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        var expression = (QueryExpression)query;
        Take(expression.EntityName, expression.ColumnSet);
        return inner.RetrieveMultiple(query);
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request.RequestName.StartsWith("Retrieve", StringComparison.Ordinal))
        {
            Reads.Add(request.RequestName);
            return inner.Execute(request);
        }

        Writes.Add(request.RequestName.ToLowerInvariant() + " " + ((Entity)request["Target"]).LogicalName);
        return new OrganizationResponse();
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => Writes.Add("associate");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => Writes.Add("disassociate");

    private void Take(string table, ColumnSet columns)
    {
        if (columns.AllColumns)
        {
            throw new InvalidOperationException($"A read of {table} names its columns.");
        }

        Reads.Add(table);
    }
}
