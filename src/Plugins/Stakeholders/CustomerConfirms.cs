using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>
/// The customer confirms a case, a milestone, a line or what is said of a stakeholder: by whom and when is said as it can have been. A
/// save that touches none of it passes, whatever an older row says.
/// </summary>
[PluginTypeId("bd010060-0000-4000-8000-000000000006")]
public sealed class CustomerConfirms : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = ConfirmableTables.All.SelectMany(Recorded).ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var table = ConfirmableTables.Of(call.Call.Context.PrimaryEntityName);
        var row = call.Row;
        if (!table.Columns.Any(row.Changes) || IsAboutTheContact(call, table))
        {
            call.Call.Trace.Decision("nothing said of a confirmation", call.RowId);
            return;
        }

        var after = row.After;
        var stated = new StatedConfirmation
        {
            IsConfirmed = after.Option(table.Status) == table.Confirmed,
            NamesPerson = after.Lookup(table.By) is not null,
            On = after.Moment(table.On),
            IsDayEntered = row.Changes(table.On),
            NamesAnOutsider = NamesAnOutsider(call, table, after),
        };
        if (ConfirmationCheck.Check(stated, call.Call.Now) is { } problem)
        {
            throw new ExpectedStopException(Messages.Confirmation(table, problem));
        }
    }

    // Asked when somebody is named, not of whom an older row names. Who becomes a stakeholder confirms what is said of themselves.
    private static bool NamesAnOutsider(EventCall call, ConfirmableTable table, Entity after) =>
        call.Row.Changes(table.By)
        && after.Lookup(table.By) is { } contactId
        && after.Lookup(StakeholderTable.ContactId) != contactId
        && after.Lookup(StandardColumns.OpportunityId) is { } dealId
        && ConfirmingPersonReader.Read(call.Call.System, contactId, dealId).IsOutsider;

    // A contact that is deleted or merged takes its name along; nobody says anything about the confirmation.
    private static bool IsAboutTheContact(EventCall call, ConfirmableTable table) =>
        call.IsLinkRemoval(ContactTable.Table, table.By)
        || call.Call.Ancestors.Any(a => string.Equals(a.MessageName, MessageNames.Merge, StringComparison.Ordinal));

    private static IEnumerable<StepDeclaration> Recorded(ConfirmableTable table, int place)
    {
        var id = "bd1f0001-0000-4000-8000-0000000000" + (place + 1).ToString(CultureInfo.InvariantCulture);

        // After the handlers that find out whether the row belongs where it is put.
        yield return On.Create(id + "1", table.Table, Stage.PreOperation).Ranked(3);
        yield return On.Update(id + "2", table.Table, Stage.PreOperation, table.Columns).WithPreImage(table.Facts).Ranked(3);
    }
}
