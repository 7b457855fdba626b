using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Deploy;

/// <summary>The environment of this process as a client sees a server: system jobs run by themselves, keys tell their state.</summary>
internal sealed class InProcessService(LocalEnvironment environment, Guid userId) : IOrganizationService
{
    private readonly IOrganizationService service = environment.ServiceFor(userId);

    private EntityMetadata Definition(string table) => new()
    {
        LogicalName = table,
        Attributes = [.. environment.Metadata.Table(table).Columns.Values.Where(column => column.IsLookup).Select(column => new LookupAttributeMetadata { LogicalName = column.LogicalName, Targets = [.. column.Targets] })],
    };

    public OrganizationResponse Execute(OrganizationRequest request) => request switch
    {
        RetrieveEntityKeyRequest => new RetrieveEntityKeyResponse { Results = { ["EntityKeyMetadata"] = new EntityKeyMetadata { EntityKeyIndexStatus = EntityKeyIndexStatus.Active } } },
        RetrieveEntityRequest table => new RetrieveEntityResponse { Results = { ["EntityMetadata"] = Definition(table.LogicalName) } },
        _ => service.Execute(request),
    };

    public Guid Create(Entity entity) => service.Create(entity);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
    {
        environment.RunPendingJobs();
        return service.Retrieve(entityName, id, columnSet);
    }

    public void Update(Entity entity) => service.Update(entity);

    public void Delete(string entityName, Guid id) => service.Delete(entityName, id);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => service.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => service.Disassociate(entityName, entityId, relationship, relatedEntities);

    public EntityCollection RetrieveMultiple(QueryBase query) => service.RetrieveMultiple(query);
}
