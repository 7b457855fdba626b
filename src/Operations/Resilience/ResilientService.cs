using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Resilience;

/// <summary>The organization service with a <see cref="RequestPipeline"/> before it, for the readers of DataAccess as for the verbs. Safe for many threads.</summary>
public sealed class ResilientService(RequestPipeline pipeline) : IOrganizationService
{
    /// <summary>Before a service whose calls block, such as one of this process.</summary>
    public ResilientService(IOrganizationService service, ResilienceOptions? options = null)
        : this(new RequestPipeline((request, cancellation) => Task.Run(() => service.Execute(request), cancellation), options))
    {
    }

    /// <summary>What is before the service.</summary>
    public RequestPipeline Pipeline => pipeline;

    /// <summary>Sends a request.</summary>
    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellation = default) => pipeline.ExecuteAsync(request, cancellation);

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request) => Task.Run(() => pipeline.ExecuteAsync(request)).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public Guid Create(Entity entity) => ((CreateResponse)Execute(new CreateRequest { Target = entity })).id;

    /// <inheritdoc/>
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        ((RetrieveResponse)Execute(new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet })).Entity;

    /// <inheritdoc/>
    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    /// <inheritdoc/>
    public void Delete(string entityName, Guid id) => Execute(new DeleteRequest { Target = new EntityReference(entityName, id) });

    /// <inheritdoc/>
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new AssociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    /// <inheritdoc/>
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new DisassociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    /// <inheritdoc/>
    public EntityCollection RetrieveMultiple(QueryBase query) => ((RetrieveMultipleResponse)Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;
}
