using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>
/// Two contacts turn out to be one person: where both are in a deal, the duplicate stakeholder is marked left with a note, and the lines
/// go to the one who stays. Waits for the merged contact to point to its master, whenever the platform moves the stakeholders.
/// </summary>
[PluginTypeId("bd010002-0000-4000-8000-000000000005")]
public sealed class ContactIsMerged : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Update("bd120005-0000-4000-8000-000000000001", ContactTable.Table, Stage.PostOperation, ContactTable.MasterId).WithPreImage(ContactTable.MasterId),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (!call.Row.Changes(ContactTable.MasterId) || call.Target.Lookup(ContactTable.MasterId) is not { } masterId)
        {
            call.Call.Trace.Decision("not merged", call.RowId);
            return;
        }

        var people = MergedStakeholders.Read(call.Call.System, call.RowId, masterId);
        var duplicates = ContactMerge.Duplicates(people.Active, masterId);
        foreach (var duplicate in duplicates)
        {
            people.Retire(duplicate, name => new Wording("MergedStakeholder", call.Call.Now.Date, name).In(UserLanguage.Of(call.Call)), call.Call.Now);
        }

        call.Call.Trace.Decision("merged", masterId, "duplicates", duplicates.Count);
    }
}
