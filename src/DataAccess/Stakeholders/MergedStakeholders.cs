using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>The stakeholders of two contacts that were merged.</summary>
public sealed class MergedStakeholders
{
    private const int ViewpointLength = 2000;

    private readonly IOrganizationService service;
    private readonly Dictionary<Guid, Entity> rows;

    private MergedStakeholders(IOrganizationService service, Dictionary<Guid, Entity> rows)
    {
        this.service = service;
        this.rows = rows;
    }

    /// <summary>Those who have not left.</summary>
    public IEnumerable<MergedStakeholder> Active => rows.Values.Select(row => new MergedStakeholder(
        row.Id,
        row.Lookup(StakeholderTable.OpportunityId) ?? Guid.Empty,
        row.Lookup(StakeholderTable.ContactId),
        row.Moment(StakeholderTable.CreatedOn) ?? default));

    /// <summary>Reads them, in one query.</summary>
    public static MergedStakeholders Read(IOrganizationService service, Guid mergedId, Guid masterId)
    {
        var query = Paging.RowsOf(
            StakeholderTable.Table, StakeholderTable.ContactId, new[] { mergedId, masterId }, StakeholderTable.OpportunityId, StakeholderTable.ContactId,
            StakeholderTable.Name, StakeholderTable.JoinedOn, StakeholderTable.Viewpoint, StakeholderTable.CreatedOn);
        query.Criteria.AddCondition(StakeholderTable.LeftOn, ConditionOperator.Null);
        query.Criteria.AddCondition(StakeholderTable.RecordState, ConditionOperator.Equal, 0);
        return new MergedStakeholders(service, service.ReadAll(query).ToDictionary(row => row.Id));
    }

    /// <summary>The duplicate's lines go to the stakeholder who stays; the duplicate is marked left, with a note. Nothing is deleted.</summary>
    /// <param name="found">The pair.</param>
    /// <param name="noteOf">Words the note, given the name of who stays.</param>
    /// <param name="now">The moment (UTC).</param>
    public void Retire(DuplicateStakeholder found, Func<string, string> noteOf, DateTime now)
    {
        var lines = Paging.RowsOf(ValueMapItemTable.Table, ValueMapItemTable.StakeholderId, new[] { found.DuplicateId }, ValueMapItemTable.Id);
        foreach (var line in service.ReadAll(lines))
        {
            service.Update(new Entity(ValueMapItemTable.Table, line.Id)
            {
                [ValueMapItemTable.StakeholderId] = new EntityReference(StakeholderTable.Table, found.KeptId),
            });
        }

        var duplicate = rows[found.DuplicateId];
        var change = ConnectedPeople.Left(duplicate, now);
        var note = string.Join("\n", new[] { duplicate.Text(StakeholderTable.Viewpoint), noteOf(rows[found.KeptId].Text(StakeholderTable.Name) ?? "") }
            .Where(text => !string.IsNullOrEmpty(text)));

        // What a person wrote is not cut for a note.
        if (note.Length <= ViewpointLength)
        {
            change[StakeholderTable.Viewpoint] = note;
        }

        service.Update(change);
    }
}
