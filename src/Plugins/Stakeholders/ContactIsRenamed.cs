using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>
/// A person gets another name: the stakeholders that were named after the contact follow, after the save. A save carries the parts of the
/// name, the platform composes the whole.
/// </summary>
[PluginTypeId("bd0106c0-0000-4000-8000-000000000001")]
public sealed class ContactIsRenamed : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Update(
                "bd1c0600-0000-4000-8000-000000000001",
                ContactTable.Table,
                Stage.PostOperation,
                ContactTable.FirstName,
                ContactTable.MiddleName,
                ContactTable.LastName,
                ContactTable.FullName)
            .WithPreImage(ContactTable.FullName)
            .AfterCommit(),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (call.PreImage.Text(ContactTable.FullName) is not { Length: > 0 } before)
        {
            call.Call.Trace.Decision("had no name", call.RowId);
            return;
        }

        call.Call.Trace.Decision("stakeholders renamed", NamesAfterPeople.FollowContact(call.Call.System, call.RowId, before));
    }
}
