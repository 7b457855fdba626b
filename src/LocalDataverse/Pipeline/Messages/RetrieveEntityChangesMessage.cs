using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.Changes;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>RetrieveEntityChanges: what is new, changed or gone in a table since a client last asked.</summary>
internal sealed class RetrieveEntityChangesMessage : MessageHandler
{
    private const int LargestPage = 5000;

    /// <inheritdoc/>
    public override string RequestName => "RetrieveEntityChanges";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        call.Table = call.Metadata.Table(call.Required<string>("EntityName")).LogicalName;
        if (!call.Definition.TracksChanges)
        {
            throw DataverseFault.ChangesNotTracked(call.Table);
        }

        if (call.Optional<bool>("GetGlobalMetadataVersion"))
        {
            throw DataverseFault.NotOffered("GetGlobalMetadataVersion of RetrieveEntityChanges", "Leave it out.");
        }

        if (call.IsInTransaction)
        {
            // Its versions are taken back when the transaction is, and then given to others.
            throw DataverseFault.ChangesInsideTransaction();
        }
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call)
    {
        RowAccess.DemandPrivilege(call, call.Definition, AccessRight.Read);
        if (!call.Principal.ScopeOf(call.Definition, AccessRight.Read)!.All)
        {
            throw DataverseFault.ReadsPartOnly(PrivilegeName.For(call.Definition, AccessRight.Read), call.Principal.Name, call.Table);
        }
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var last = RowVersions.Last(call.Unit);
        var token = ChangeToken.Read(call.Optional<string>("DataVersion"), last, call.Now);
        var page = call.Optional<PagingInfo>("PageInfo") ?? new PagingInfo { PageNumber = 1 };
        var position = (page.PageNumber, page.PagingCookie) switch
        {
            (<= 1, _) => ChangePosition.After(token, last, call.Now),
            (_, { Length: > 0 } cookie) => ChangePosition.Read(cookie, token),
            _ => throw DataverseFault.InvalidPagingCookie(),
        };
        var size = page.Count is > 0 and < LargestPage ? page.Count : LargestPage;
        call.Output["EntityChanges"] = TableChanges.Page(call, call.Optional<ColumnSet>("Columns") ?? new ColumnSet(allColumns: false), position, size);
    }
}
