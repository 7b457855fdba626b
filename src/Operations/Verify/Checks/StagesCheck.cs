using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>Every stage that deals were met in is mapped.</summary>
internal sealed class StagesCheck : IEnvironmentCheck
{
    public string Subject => "Stages";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        var query = new QueryExpression(AlertTable.Table) { ColumnSet = new ColumnSet(AlertTable.Name) };
        query.Criteria.AddCondition(AlertTable.Rule, ConditionOperator.Equal, RuleCatalogue.Find(RuleCodes.StageUnmapped)!.OptionValue);
        query.Criteria.AddCondition(AlertTable.State, ConditionOperator.Equal, (int)AlertState.Open);
        query.AddOrder(AlertTable.Name, OrderType.Ascending);
        var unmapped = service.ReadAll(query).Select(row => row.Text(AlertTable.Name)).ToList();
        return unmapped.Count == 0
            ? new(Subject, IsFine: true, "all that deals were met in are mapped")
            : new(Subject, IsFine: false, string.Join("; ", unmapped.Take(5)), "Map these stages in the app (Stage mappings), then run bd initialise: it places the deals that are in them.");
    }
}
