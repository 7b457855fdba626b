using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Workflows;

/// <summary>Whether a row is within the scope of a workflow: owned by its owner, in his business unit, below it, or any.</summary>
internal static class WorkflowCoverage
{
    /// <summary>True when the message's row triggers the workflow. A row that is being deleted is remembered from before.</summary>
    public static bool Covers(this WorkflowRegistration workflow, MessageCall call)
    {
        if (workflow.Scope == WorkflowScope.Organization || call.Definition.Ownership != OwnershipType.User)
        {
            return true;
        }

        var row = call.Read(unit => call.Environment.Rows.Find(unit, call.Table, call.RowId, new ColumnSet("ownerid", "owningbusinessunit"), withNames: false)) ?? call.FormerOwner;
        call.FormerOwner = row;
        var unit = row?.GetAttributeValue<EntityReference>("owningbusinessunit")?.Id;
        if (row is null || workflow.Scope == WorkflowScope.User)
        {
            return row?.GetAttributeValue<EntityReference>("ownerid")?.Id == workflow.OwnerId;
        }

        var owner = call.Environment.Principals.Of(workflow.OwnerId, call.IsInTransaction ? call.Scope : null);
        return unit is { } id && (workflow.Scope == WorkflowScope.BusinessUnit ? id == owner.BusinessUnitId : owner.WithDescendants(owner.BusinessUnitId).Contains(id));
    }
}
