using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Load;

/// <summary>Finds out which rows are already there.</summary>
public static class ExistingRows
{
    private const int IdsPerQuery = 500;

    /// <summary>Those of the ids that the table has.</summary>
    public static HashSet<Guid> Of(IOrganizationService service, TableDefinition table, IEnumerable<Guid> ids) => [.. ids
        .Chunk(IdsPerQuery)
        .SelectMany(chunk =>
        {
            var query = new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(table.PrimaryId) };
            query.Criteria.AddCondition(table.PrimaryId, ConditionOperator.In, [.. chunk.Cast<object>()]);
            return service.RetrieveMultiple(query).Entities.Select(row => row.Id);
        })];
}
