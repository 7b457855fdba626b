using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Perspectives;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Perspectives;

/// <summary>A reference result is recorded: on a value that the customer confirmed, and told only with a named consent.</summary>
[PluginTypeId("bd010021-0000-4000-8000-000000000003")]
public sealed class ReferenceResultIsRecorded : EventShell
{
    private static readonly string[] Columns = { ReferenceResultTable.ConfirmationId, ReferenceResultTable.HasConsent, ReferenceResultTable.ConsentById };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd1c0002-0000-4000-8000-000000000001", ReferenceResultTable.Table, Stage.PreOperation),
        On.Update("bd1c0002-0000-4000-8000-000000000002", ReferenceResultTable.Table, Stage.PreOperation, Columns).WithPreImage(Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (call.IsLinkRemoval(ValueConfirmationTable.Table, ReferenceResultTable.ConfirmationId) || call.IsLinkRemoval(ContactTable.Table, ReferenceResultTable.ConsentById))
        {
            call.Call.Trace.Decision("what it stands on goes, the reference stays", call.RowId);
            return;
        }

        var row = call.Row.After;
        var confirmation = row.Lookup(ReferenceResultTable.ConfirmationId);
        var outcome = confirmation is { } id ? OutcomeOf(call.Call.System, id) : null;
        if (PublicationCheck.Reference(confirmation, outcome, row.Flag(ReferenceResultTable.HasConsent), row.Lookup(ReferenceResultTable.ConsentById)) is { } problem)
        {
            throw new ExpectedStopException(Messages.Publication(problem));
        }
    }

    private static ConfirmationOutcome? OutcomeOf(IOrganizationService service, Guid confirmation) => service
        .RetrieveMultiple(Paging.RowsOf(ValueConfirmationTable.Table, ValueConfirmationTable.Id, new[] { confirmation }, ValueConfirmationTable.Outcome))
        .Entities.FirstOrDefault()?.Choice<ConfirmationOutcome>(ValueConfirmationTable.Outcome);
}
