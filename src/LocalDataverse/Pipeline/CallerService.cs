using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>
/// The organization service for one user: of a client (no context), or of a plugin, whose calls are nested in its message's transaction.
/// A plugin outside a transaction (stage 10 of a top-level request, asynchronous) has each call as a transaction of its own.
/// </summary>
internal sealed class CallerService(EnvironmentCore environment, Caller caller, PluginContext? context, RequestScope? scope, int depth) : IOrganizationService
{
    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (scope is null)
        {
            return environment.Pipeline.Run(request, caller, context, ambient: null, depth);
        }

        // A client's request in a transaction waits for its plugins, which call on a thread of their own: only their calls take the gate.
        if (context is null)
        {
            return RunIn(scope, request);
        }

        lock (scope.Gate)
        {
            return RunIn(scope, request);
        }
    }

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
    public EntityCollection RetrieveMultiple(QueryBase query) =>
        ((RetrieveMultipleResponse)Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;

    /// <inheritdoc/>
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new AssociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    /// <inheritdoc/>
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new DisassociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    private OrganizationResponse RunIn(RequestScope transaction, OrganizationRequest request)
    {
        transaction.EnsureUsable();
        try
        {
            return environment.Pipeline.Run(request, caller, context, transaction, depth);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            transaction.Doom(fault);
            throw;
        }
    }
}
