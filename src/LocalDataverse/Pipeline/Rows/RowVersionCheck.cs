using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>Optimistic concurrency: a write may ask that the row still is the version that was read.</summary>
internal static class RowVersionCheck
{
    /// <summary>Compares when the request asks for it.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80060882: changed meanwhile; 0x80060883: nothing to compare with.</exception>
    public static void Demand(MessageCall call, string? version)
    {
        if (!call.Input.TryGetValue("ConcurrencyBehavior", out var behavior) || behavior is not ConcurrencyBehavior.IfRowVersionMatches)
        {
            return;
        }

        if (string.IsNullOrEmpty(version))
        {
            throw DataverseFault.VersionMissing(call.Table);
        }

        var stored = call.Environment.Rows.Find(call.Unit, call.Table, call.RowId, new ColumnSet(allColumns: false)) ?? throw DataverseFault.RowNotFound(call.Table, call.RowId);
        if (!string.Equals(stored.RowVersion, version, StringComparison.Ordinal))
        {
            throw DataverseFault.VersionMismatch(call.Table, call.RowId);
        }
    }
}
