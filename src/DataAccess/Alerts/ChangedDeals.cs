using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>
/// Finds deals that changed, or whose rows changed, without an evaluation since: their steps were bypassed or switched off, so
/// nothing marked them due. Looks only at what was modified since the last sweep; a deleted row leaves nothing to find.
/// </summary>
public sealed class ChangedDeals
{
    private const int RowsPerPage = 1000;

    // A row's moment lies before its commit: at most the two minutes of a message, and clocks of servers differ.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    // Every standard column of these tables has the same name.
    private const string ModifiedOn = OpportunityTable.ModifiedOn;

    private readonly IOrganizationService service;
    private readonly SweepMarks marks;
    private readonly DateTime until;
    private readonly DateTime now;
    private readonly bool isFirstCall;

    /// <summary>Looks for a sweep.</summary>
    /// <param name="service">Reads as the system.</param>
    /// <param name="marks">Where the last call ended; moved on by <see cref="Take"/>.</param>
    /// <param name="began">When the sweep began (UTC): what is modified later is left to the next one.</param>
    /// <param name="now">The moment (UTC): what is due then has been noticed.</param>
    /// <param name="isFirstCall">The sweep's first call; it looks again at the last minutes before the marks.</param>
    public ChangedDeals(IOrganizationService service, SweepMarks marks, DateTime began, DateTime now, bool isFirstCall)
    {
        this.service = service;
        this.marks = marks;
        this.now = now;
        this.isFirstCall = isFirstCall;
        until = new DateTime(began.Ticks - (began.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    /// <summary>Whether <see cref="Take"/> stopped before the end: a further call goes on.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The next deals, at most that many.</summary>
    public IReadOnlyCollection<Guid> Take(int most)
    {
        var deals = new HashSet<Guid>();
        foreach (var source in ChangeSource.All(ProcessTable.Registered(service)))
        {
            var reached = Look(source, deals, most);
            marks.Move(source.Table, reached);
            HasMore |= reached < until;
        }

        return deals;
    }

    /// <returns>The moment up to which everything was looked at.</returns>
    private DateTime Look(ChangeSource source, HashSet<Guid> deals, int most)
    {
        var mark = marks.Of(source.Table);
        var from = isFirstCall ? mark - Overlap : mark;
        if (from >= until)
        {
            return until;
        }

        var query = Query(source, from);
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities.Where(IsUnnoticed))
            {
                var deal = source.DealOf(row);
                if (deals.Count == most && !deals.Contains(deal))
                {
                    return row.Moment(ModifiedOn)!.Value;
                }

                deals.Add(deal);
            }

            if (!page.MoreRecords)
            {
                return until;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    private QueryExpression Query(ChangeSource source, DateTime? from)
    {
        // Before the first sweep all deals that are older than the installation would be changed: only those with results are looked at.
        var query = source.Query(onlyEvaluated: from is null, ModifiedOn);
        query.PageInfo = new PagingInfo { Count = RowsPerPage, PageNumber = 1 };
        query.AddOrder(ModifiedOn, OrderType.Ascending);
        query.Criteria.AddCondition(ModifiedOn, ConditionOperator.LessThan, until);
        if (from is { } moment)
        {
            query.Criteria.AddCondition(ModifiedOn, ConditionOperator.GreaterEqual, moment);
        }

        return query;
    }

    // Evaluated in the same second does not say which came first; evaluated since the sweep began does. What is due is taken as such.
    private bool IsUnnoticed(Entity row)
    {
        if (ChangeSource.NextDue(row) <= now)
        {
            return false;
        }

        var evaluatedOn = ChangeSource.EvaluatedOn(row);
        return evaluatedOn is null || (evaluatedOn < until && evaluatedOn <= row.Moment(ModifiedOn));
    }
}
