using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy.Processes;

/// <summary>A business process flow of the organisation's own that deals run on.</summary>
/// <param name="Name">Its name, as people call it.</param>
/// <param name="Table">The table of its instances.</param>
internal sealed record OwnProcess(string Name, ProcessTable Table);

/// <summary>Finds the organisation's own business process flows on deals.</summary>
internal static class OwnProcesses
{
    private const int ProcessFlow = 4;
    private const int Definition = 1;
    private const int Activated = 1;

    /// <summary>The activated ones whose table has the lookup to a deal that the platform makes; one that starts with a lead is among them.</summary>
    public static IReadOnlyList<OwnProcess> Find(IOrganizationService service)
    {
        var query = new QueryExpression("workflow") { ColumnSet = new ColumnSet("name", "uniquename") };
        query.Criteria.AddCondition("category", ConditionOperator.Equal, ProcessFlow);
        query.Criteria.AddCondition("type", ConditionOperator.Equal, Definition);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, Activated);
        query.Criteria.AddCondition("uniquename", ConditionOperator.NotNull);
        query.AddOrder("name", OrderType.Ascending);
        return
        [
            .. service.ReadAll(query)
                .Select(process => new OwnProcess(process.GetAttributeValue<string>("name"), new ProcessTable(process.GetAttributeValue<string>("uniquename"))))
                .Where(process => !process.Table.IsStandard && HoldsDeals(service, process.Table)),
        ];
    }

    private static bool HoldsDeals(IOrganizationService service, ProcessTable table) =>
        ((RetrieveEntityResponse)service.Execute(new RetrieveEntityRequest { LogicalName = table.Name, EntityFilters = EntityFilters.Attributes }))
        .EntityMetadata.Attributes.OfType<LookupAttributeMetadata>()
        .Any(column => column.LogicalName == table.DealColumn && column.Targets.Contains(OpportunityTable.Table, StringComparer.Ordinal));
}
