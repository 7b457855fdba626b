using System.ServiceModel;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>A deal can be created, is evaluated, and leaves nothing behind when it is deleted. Probes that an earlier run could not delete go first.</summary>
internal sealed class ProbeDealCheck : IEnvironmentCheck
{
    private const string ProbeName = "bd verify: probe deal, safe to delete";
    private const string DeletePrivilege = "prvDeleteOpportunity";

    public string Subject => "Probe deal";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        if (SettingsReader.Read(service).Mappings.Count == 0)
        {
            // Its stage would be reported to administrators as unmapped, and that report would stay.
            return new(Subject, IsFine: false, "not tried: no stage is mapped to a phase", "Map the stages, as bd deploy does, and run bd verify again.");
        }

        if (!UserPrivileges.Has(service, ((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId, DeletePrivilege))
        {
            return new(Subject, IsFine: false, "not tried: this user may not delete deals, so the probe would stay", "Sign in as a user who may delete deals, or pass --no-probe.");
        }

        if (Remaining(service) is { } earlier)
        {
            return earlier;
        }

        CheckResult found;
        try
        {
            found = Evaluated(service, service.Create(new Entity(OpportunityTable.Table, Guid.NewGuid()) { [OpportunityTable.Name] = ProbeName }));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            found = new(Subject, IsFine: false, fault.Detail.Message, "Deals cannot be created or evaluated as this user. The plug-in trace log says more.");
        }

        // Also when creating it was refused: its answer may have been lost.
        return Remaining(service) ?? found;
    }

    private CheckResult Evaluated(IOrganizationService service, Guid deal)
    {
        service.Execute(new OrganizationRequest("bd_EvaluateOpportunity") { ["OpportunityId"] = deal });
        var states = Paging.RowsOf(DealStateTable.Table, DealStateTable.Id, [deal], DealStateTable.EvaluatedOn);
        var isEvaluated = service.ReadAll(states).Any(state => state.Moment(DealStateTable.EvaluatedOn) is not null);
        var alerts = service.ReadAll(AlertsOf(deal)).Count;
        service.Delete(OpportunityTable.Table, deal);
        var left = service.ReadAll(states).Count + service.ReadAll(AlertsOf(deal)).Count;
        return !isEvaluated ? new(Subject, IsFine: false, "created, but not evaluated", "Switch the plug-in steps on (bd deploy does) and look into the plug-in trace log.")
            : left > 0 ? new(Subject, IsFine: false, $"{left} rows about it outlived it", "Relationships of the solution were changed: install it again with bd deploy.")
            : new(Subject, IsFine: true, $"created, evaluated ({alerts} {(alerts == 1 ? "finding" : "findings")}), removed with all that belonged to it");
    }

    private static QueryExpression AlertsOf(Guid deal) => Paging.RowsOf(AlertTable.Table, AlertTable.OpportunityId, [deal], AlertTable.Id);

    // Removes all probes; tells which one has to stay.
    private CheckResult? Remaining(IOrganizationService service)
    {
        var query = new QueryExpression(OpportunityTable.Table) { ColumnSet = new ColumnSet(OpportunityTable.Id) };
        query.Criteria.AddCondition(OpportunityTable.Name, ConditionOperator.Equal, ProbeName);
        foreach (var probe in service.ReadAll(query))
        {
            try
            {
                service.Delete(OpportunityTable.Table, probe.Id);
            }
            catch (FaultException<OrganizationServiceFault> refused)
            {
                return new(Subject, IsFine: false, $"the deal \"{ProbeName}\" ({probe.Id:D}) is still there: {refused.Detail.Message}", "Have a system administrator delete this deal, then run bd verify again.");
            }
        }

        return null;
    }
}
