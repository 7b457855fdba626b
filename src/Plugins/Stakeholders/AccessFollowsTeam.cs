using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>
/// Somebody enters or leaves a deal team: access to the deal follows. A user who cannot be given access stays in the team without it; the
/// access team belongs to the deal, so a new owner of the deal changes nothing.
/// </summary>
[PluginTypeId("bd010002-0000-4000-8000-000000000004")]
public sealed class AccessFollowsTeam : EventShell
{
    private static readonly string[] Facts = { DealTeamMemberTable.UserId, DealTeamMemberTable.IsActive, DealTeamMemberTable.RecordState };

    private static readonly string[] Image =
    {
        DealTeamMemberTable.OpportunityId, DealTeamMemberTable.UserId, DealTeamMemberTable.IsActive, DealTeamMemberTable.RecordState,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd120004-0000-4000-8000-000000000001", DealTeamMemberTable.Table, Stage.PostOperation).WithPostImage(Image),
        On.Update("bd120004-0000-4000-8000-000000000002", DealTeamMemberTable.Table, Stage.PostOperation, Facts).WithPreImage(Image).WithPostImage(Image),
        On.Delete("bd120004-0000-4000-8000-000000000003", DealTeamMemberTable.Table, Stage.PostOperation, Image),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var before = call.IsCreate ? null : UserWithAccess(call.PreImage);
        var after = call.IsDelete ? null : UserWithAccess(call.PostImage);
        var dealId = (call.IsDelete ? call.PreImage : call.PostImage).Lookup(DealTeamMemberTable.OpportunityId);
        if (before == after || dealId is not { } id || call.IsPartOfDelete(OpportunityTable.Table, id))
        {
            call.Call.Trace.Decision("access stays", before, after);
            return;
        }

        var revoked = before is { } former && DealAccess.Revoke(call.Call.System, id, former);
        var granted = after is { } member && DealAccess.Grant(call.Call.System, id, member);
        call.Call.Trace.Decision("access", "revoked " + revoked, before, "granted " + granted, after);
    }

    private static Guid? UserWithAccess(Entity member) =>
        member.Flag(DealTeamMemberTable.IsActive) && member.Option(DealTeamMemberTable.RecordState) is (null or 0) ? member.Lookup(DealTeamMemberTable.UserId) : null;
}
