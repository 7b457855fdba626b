using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Messages;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client;

/// <content>The organization service, waiting and not waiting.</content>
public partial class ServiceClient
{
    public Guid Create(Entity entity) => Wait(() => CreateAsync(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Wait(() => RetrieveAsync(entityName, id, columnSet));

    public void Update(Entity entity) => Wait(() => UpdateAsync(entity));

    public void Delete(string entityName, Guid id) => Wait(() => DeleteAsync(entityName, id));

    public OrganizationResponse Execute(OrganizationRequest request) => Wait(() => ExecuteAsync(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Wait(() => AssociateAsync(entityName, entityId, relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Wait(() => DisassociateAsync(entityName, entityId, relationship, relatedEntities));

    public EntityCollection RetrieveMultiple(QueryBase query) => Wait(() => RetrieveMultipleAsync(query));

    public Task<Guid> CreateAsync(Entity entity) => CreateAsync(entity, CancellationToken.None);

    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet) => RetrieveAsync(entityName, id, columnSet, CancellationToken.None);

    public Task UpdateAsync(Entity entity) => UpdateAsync(entity, CancellationToken.None);

    public Task DeleteAsync(string entityName, Guid id) => DeleteAsync(entityName, id, CancellationToken.None);

    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request) => ExecuteAsync(request, CancellationToken.None);

    public Task AssociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        AssociateAsync(entityName, entityId, relationship, relatedEntities, CancellationToken.None);

    public Task DisassociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        DisassociateAsync(entityName, entityId, relationship, relatedEntities, CancellationToken.None);

    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query) => RetrieveMultipleAsync(query, CancellationToken.None);

    public async Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken) =>
        (Guid)(await ExecuteAsync(new CreateRequest { Target = entity }, cancellationToken).ConfigureAwait(false))["id"];

    public async Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken) =>
        (Entity)(await ExecuteAsync(new OrganizationRequest(MessageDirectory.CreateAndReturn) { ["Target"] = entity }, cancellationToken).ConfigureAwait(false))["Entity"];

    public async Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken) =>
        ((RetrieveResponse)await ExecuteAsync(new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet }, cancellationToken).ConfigureAwait(false)).Entity;

    public Task UpdateAsync(Entity entity, CancellationToken cancellationToken) => ExecuteAsync(new UpdateRequest { Target = entity }, cancellationToken);

    public Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new DeleteRequest { Target = new EntityReference(entityName, id) }, cancellationToken);

    public Task AssociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities, CancellationToken cancellationToken) =>
        ExecuteAsync(new AssociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities }, cancellationToken);

    public Task DisassociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities, CancellationToken cancellationToken) =>
        ExecuteAsync(new DisassociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities }, cancellationToken);

    public async Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken) =>
        ((RetrieveMultipleResponse)await ExecuteAsync(new RetrieveMultipleRequest { Query = query }, cancellationToken).ConfigureAwait(false)).EntityCollection;

    /// <summary>Runs a message. Failures are also told by <see cref="LastError"/> and <see cref="LastException"/>.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The service refused; the detail is an OrganizationServiceFault.</exception>
    /// <exception cref="DataverseConnectionException">The service cannot be reached.</exception>
    /// <exception cref="DataverseOperationException">The message cannot be said to the Web API.</exception>
    public async Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(isDisposed, this);
        try
        {
            var response = await MessageExecution.RunAsync(request, session, cancellationToken).ConfigureAwait(false);
            (LastError, LastException) = (string.Empty, null);
            return response;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            (LastError, LastException) = (exception.Message, exception);
            throw;
        }
    }

    // A token provider may want to come back to the caller's context, which a waiting caller would block.
    private static T Wait<T>(Func<Task<T>> call) =>
        (SynchronizationContext.Current is null ? call() : Task.Run(call)).ConfigureAwait(false).GetAwaiter().GetResult();

    private static void Wait(Func<Task> call) =>
        (SynchronizationContext.Current is null ? call() : Task.Run(call)).ConfigureAwait(false).GetAwaiter().GetResult();
}
