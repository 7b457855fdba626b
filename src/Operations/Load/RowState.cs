using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Load;

/// <summary>The state of a new row. As for a person: what is new is open, and is then set to what it is.</summary>
internal static class RowState
{
    /// <summary>Takes state and status reason out of the row; the request sets them once the row is there. Null when it has neither.</summary>
    public static OrganizationRequest? Of(Entity row)
    {
        var change = new Entity(row.LogicalName, row.Id);
        foreach (var column in new[] { "statecode", "statuscode" })
        {
            if (row.Attributes.TryGetValue(column, out var value))
            {
                row.Attributes.Remove(column);
                change[column] = value;
            }
        }

        return change.Attributes.Count > 0 ? new UpdateRequest { Target = change } : null;
    }
}
