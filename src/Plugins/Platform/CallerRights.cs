using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>What the caller may do, asked before the product writes as the system.</summary>
public static class CallerRights
{
    private const string WriteSettings = "prvWritebd_AlertRule";
    private const string WriteResults = "prvWritebd_Alert";

    /// <summary>The row, read with the caller's rights.</summary>
    /// <exception cref="ExpectedStopException">It does not exist, or the caller may not see it.</exception>
    public static Entity RequireRow(PluginCall call, string table, string idColumn, Guid id, string kindKey, params string[] columns)
    {
        var query = Paging.RowsOf(table, idColumn, new[] { id }, columns);
        return call.Caller.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw new ExpectedStopException(Messages.NotFound(kindKey));
    }

    /// <summary>
    /// Stops a person who may not see the deal, before a check could tell something about it. The product itself may go on.
    /// </summary>
    /// <exception cref="ExpectedStopException">The deal does not exist, or the person may not see it.</exception>
    public static void RequireSight(PluginCall call, Guid dealId)
    {
        if (call.IsPersons)
        {
            RequireRow(call, OpportunityTable.Table, OpportunityTable.Id, dealId, "Kind.Deal", OpportunityTable.Id);
        }
    }

    /// <summary>Stops unless the caller may change the deal.</summary>
    public static void RequireWrite(PluginCall call, Guid dealId)
    {
        var access = (RetrievePrincipalAccessResponse)call.System.Execute(new RetrievePrincipalAccessRequest
        {
            Target = new EntityReference(OpportunityTable.Table, dealId),
            Principal = new EntityReference(SystemUserTable.Table, call.UserId),
        });
        if ((access.AccessRights & AccessRights.WriteAccess) == AccessRights.None)
        {
            throw new ExpectedStopException(Messages.NotAllowed());
        }
    }

    /// <summary>Stops unless the caller may change settings, as administrators may.</summary>
    public static void RequireSettings(PluginCall call) => Require(call, WriteSettings);

    /// <summary>Stops unless the caller may have results written of every deal, as administrators and the scheduled flow may.</summary>
    public static void RequireResults(PluginCall call) => Require(call, WriteResults);

    private static void Require(PluginCall call, string privilege)
    {
        if (!DataAccess.Alerts.UserPrivileges.Has(call.System, call.UserId, privilege))
        {
            throw new ExpectedStopException(Messages.NotAllowed());
        }
    }
}
