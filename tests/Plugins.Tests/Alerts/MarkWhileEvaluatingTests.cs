using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>A person saves while an evaluation is under way, as on a database where reads do not wait for writes.</summary>
public class MarkWhileEvaluatingTests
{
    private const int VersionMismatch = unchecked((int)0x80060882);

    [Theory]
    [InlineData(OpportunityTable.Table)]
    [InlineData(StakeholderTable.Table)]
    [InlineData(AlertTable.Table)]
    public void Evaluation_MarkedDueAfterItReadTheState_IsRefusedAndTheMarkStays(string readAtThatMoment)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        product.Environment.RunPendingJobs();
        product.DisableStep("bd100004-0000-4000-8000-000000000002");
        product.DisableStep("bd100005-0000-4000-8000-000000000001");
        product.DisableStep("bd100005-0000-4000-8000-000000000002");
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.CustomerSituation, "Ships wait."));
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        var service = new Interrupted(product.System, readAtThatMoment, () =>
            product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.CustomerSituation, null)));
        var evaluation = new DealEvaluation(service, SettingsReader.Read(product.System), finding => finding.RuleCode, product.Environment.Clock.Now);

        var fault = Refusal.FaultOf(() => evaluation.Run([story.Deal]));

        Assert.Equal(VersionMismatch, fault.ErrorCode);
        var mark = (DateTime)product.Read(DealStateTable.Table, story.Deal)[DealStateTable.NextDue];
        Assert.InRange(mark, InstalledProduct.Today.AddMinutes(1), product.Environment.Clock.Now);
    }

    /// <summary>Passes everything on; just before the first read of one table, something else happens.</summary>
    private sealed class Interrupted(IOrganizationService inner, string table, Action happens) : IOrganizationService
    {
        private bool happened;

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
}
