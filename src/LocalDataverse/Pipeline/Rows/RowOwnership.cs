using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>Owner and owning business unit of user-owned rows.</summary>
internal static class RowOwnership
{
    /// <summary>Makes <paramref name="owner"/> the owner: sets ownerid, owninguser or owningteam, and owningbusinessunit.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040217: no such user or team; 0x80040203: neither user nor team; 0x80040220: the owner may not read such rows.</exception>
    public static void Set(MessageCall call, TableDefinition table, Entity row, EntityReference owner)
    {
        if (owner.LogicalName is not ("systemuser" or "team"))
        {
            throw DataverseFault.NotAnOwner(owner.LogicalName, owner.Id);
        }

        var found = call.Environment.Rows.Find(call.Unit, owner.LogicalName, owner.Id, new ColumnSet("businessunitid"), withNames: false) ?? throw DataverseFault.RowNotFound(owner.LogicalName, owner.Id);
        if (string.Equals(owner.LogicalName, "systemuser", StringComparison.Ordinal) && owner.Id != call.Caller.UserId)
        {
            EnsureMayOwn(call, table, owner.Id);
        }

        row["ownerid"] = new EntityReference(owner.LogicalName, owner.Id);
        var isUser = string.Equals(owner.LogicalName, "systemuser", StringComparison.Ordinal);
        SetIfThere(table, row, "owninguser", isUser ? new EntityReference("systemuser", owner.Id) : null);
        SetIfThere(table, row, "owningteam", isUser ? null : new EntityReference("team", owner.Id));
        SetIfThere(table, row, "owningbusinessunit", found.GetAttributeValue<EntityReference>("businessunitid") is { } unit ? new EntityReference("businessunit", unit.Id) : null);
    }

    private static void EnsureMayOwn(MessageCall call, TableDefinition table, Guid userId)
    {
        var owner = call.Environment.Principals.Of(userId, call.Scope);
        if (owner.ScopeOf(table, AccessRight.Read) is null)
        {
            throw DataverseFault.OwnerCannotRead(owner.Name, PrivilegeName.For(table, AccessRight.Read), table.LogicalName);
        }
    }

    private static void SetIfThere(TableDefinition table, Entity row, string column, EntityReference? value)
    {
        if (table.Find(column) is not null)
        {
            row[column] = value;
        }
    }
}
