using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>
/// A stakeholder is recorded: named after the contact, once per deal, with days and influence that can be; a change of authority
/// keeps the previous one.
/// </summary>
[PluginTypeId("bd010002-0000-4000-8000-000000000001")]
public sealed class StakeholderIsRecorded : EventShell
{
    private static readonly string[] Columns =
    {
        StakeholderTable.OpportunityId, StakeholderTable.ContactId, StakeholderTable.Authority, StakeholderTable.Influence,
        StakeholderTable.JoinedOn, StakeholderTable.LeftOn, StakeholderTable.OnboardedOn, StakeholderTable.DelegatedToId,
        StakeholderTable.DelegatedOn, StakeholderTable.IsInitialSponsor,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd120001-0000-4000-8000-000000000001", StakeholderTable.Table, Stage.PreOperation),
        On.Update("bd120001-0000-4000-8000-000000000002", StakeholderTable.Table, Stage.PreOperation, Columns).WithPreImage(Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (call.IsLinkRemoval(ContactTable.Table, StakeholderTable.ContactId))
        {
            call.Call.Trace.Decision("the contact goes, the stakeholder keeps the name", call.RowId);
            return;
        }

        var row = call.Row;
        if (!call.IsCreate && row.Changes(StakeholderTable.OpportunityId))
        {
            throw new ExpectedStopException(Messages.DealCannotChange());
        }

        var after = row.After;
        var dealId = after.Lookup(StakeholderTable.OpportunityId) ?? throw new ExpectedStopException(Messages.Missing("Column.Opportunity"));
        if (call.IsCreate && after.Lookup(StakeholderTable.ContactId) is null)
        {
            throw new ExpectedStopException(Messages.Missing("Column.Contact"));
        }

        if (row.Changes(StakeholderTable.ContactId) && !IsMerge(call))
        {
            // Who may not see the deal does not learn whether the contact is in it.
            CallerRights.RequireSight(call.Call, dealId);
        }

        Check(call, row, after, dealId);
        if (row.Changes(StakeholderTable.ContactId))
        {
            call.Target[StakeholderTable.Name] = NameOf(call.Call.System, after.Lookup(StakeholderTable.ContactId));
        }

        Delegate(call, row, after, dealId);
        if (!call.IsCreate && row.Changes(StakeholderTable.Authority))
        {
            call.Target[StakeholderTable.PreviousAuthority] = row.Stored.GetAttributeValue<OptionSetValue>(StakeholderTable.Authority);
            call.Target[StakeholderTable.AuthorityChangedOn] = call.Call.Now;
        }
    }

    // The executive stays, as the one to return to; what the person says of it in the same save counts.
    private static void Delegate(EventCall call, SavedRow row, Entity after, Guid dealId)
    {
        var isNew = (row.Changes(StakeholderTable.DelegatedToId) && after.Lookup(StakeholderTable.DelegatedToId) is not null)
            || (row.Changes(StakeholderTable.DelegatedOn) && after.Moment(StakeholderTable.DelegatedOn) is not null);
        if (!isNew)
        {
            return;
        }

        call.Target[StakeholderTable.DelegatedOn] = Delegation.DayOf(after.Moment(StakeholderTable.DelegatedOn), call.Call.Now);
        var sameDeal = StakeholderReader.Read(call.Call.System, new[] { dealId })[dealId].ToArray();
        if (!row.Writes(StakeholderTable.IsInitialSponsor)
            && sameDeal.FirstOrDefault(s => s.Id == call.RowId) is { } person
            && Delegation.KeepsSponsor(person, sameDeal))
        {
            call.Target[StakeholderTable.IsInitialSponsor] = true;
        }
    }

    private static void Check(EventCall call, SavedRow row, Entity after, Guid dealId)
    {
        // A merge moves the stakeholders of a contact; the duplicates among them are marked left when it is done.
        var sameDeal = row.Changes(StakeholderTable.ContactId) && !IsMerge(call) && after.Lookup(StakeholderTable.ContactId) is { } contactId
            ? StakeholderReader.OfContact(call.Call.System, dealId, contactId)
            : Enumerable.Empty<Stakeholder>();
        var stakeholder = new Stakeholder
        {
            Id = call.IsCreate ? Guid.Empty : call.RowId,
            Name = "",
            ContactId = after.Lookup(StakeholderTable.ContactId),
            Influence = after.Whole(StakeholderTable.Influence),
            JoinedOn = after.Moment(StakeholderTable.JoinedOn),
            LeftOn = after.Moment(StakeholderTable.LeftOn),
        };
        var problems = StakeholderCheck.Check(stakeholder, after.Moment(StakeholderTable.OnboardedOn), sameDeal, call.Call.Now);
        if (problems.Count > 0)
        {
            throw new ExpectedStopException(Messages.Stakeholder(problems[0]));
        }
    }

    private static bool IsMerge(EventCall call) =>
        call.Call.Ancestors.Any(a => string.Equals(a.MessageName, MessageNames.Merge, StringComparison.Ordinal));

    private static string? NameOf(IOrganizationService service, Guid? contactId) => contactId is { } id
        ? service.Retrieve(ContactTable.Table, id, new ColumnSet(ContactTable.FullName)).Text(ContactTable.FullName)
        : null;
}
