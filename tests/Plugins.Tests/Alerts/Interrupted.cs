using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>Passes everything on; just before the first read of one table, something else happens.</summary>
internal sealed class Interrupted(IOrganizationService inner, string table, Action happens) : IOrganizationService
{
    private bool happened;

    /// <summary>Lets an evaluation that runs outside of our plugins write what only they may write.</summary>
    public static void AllowResults(InstalledProduct product)
    {
        product.DisableStep("bd100004-0000-4000-8000-000000000002");
        product.DisableStep("bd100005-0000-4000-8000-000000000001");
        product.DisableStep("bd100005-0000-4000-8000-000000000002");
    }

    public Guid Create(Entity entity) => inner.Create(entity);

    public void Update(Entity entity) => inner.Update(entity);

    public void Delete(string entityName, Guid id) => inner.Delete(entityName, id);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        if (!happened && query is QueryExpression expression && expression.EntityName == table)
        {
            happened = true;
            happens();
        }

        return inner.RetrieveMultiple(query);
    }

    public OrganizationResponse Execute(OrganizationRequest request) => inner.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Disassociate(entityName, entityId, relationship, relatedEntities);
}
