using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>SetState and Assign, which the Web API has no actions for: both are updates.</summary>
internal static class StateAndOwnerMessages
{
    public static Task<Translation> SetStateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var target = request.Required<EntityReference>("EntityMoniker");
        return UpdateAsync(target, session, cancellation, ("statecode", request.Required<OptionSetValue>("State")), ("statuscode", request.Required<OptionSetValue>("Status")));
    }

    public static Task<Translation> AssignAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation) =>
        UpdateAsync(request.Required<EntityReference>("Target"), session, cancellation, ("ownerid", request.Required<EntityReference>("Assignee")));

    private static Task<Translation> UpdateAsync(EntityReference target, WebApiSession session, CancellationToken cancellation, params (string Column, object Value)[] values)
    {
        var row = new Entity(target.LogicalName, target.Id) { KeyAttributes = target.KeyAttributes };
        foreach (var (column, value) in values)
        {
            // Status -1 asks for the state's default status, which is what leaving it out does.
            if (value is not OptionSetValue { Value: -1 })
                row[column] = value;
        }

        return RowMessages.UpdateAsync(new UpdateRequest { Target = row }, session, cancellation);
    }
}
