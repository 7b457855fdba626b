using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Deals that changed without anything marking them due, as far as a page has room for them.</summary>
/// <param name="DealIds">Those of the caller's part.</param>
/// <param name="HasMore">Whether there is more to look at.</param>
public sealed record UnnoticedDeals(IReadOnlyCollection<Guid> DealIds, bool HasMore)
{
    /// <summary>None: what the other parts of a sweep look for.</summary>
    public static readonly UnnoticedDeals None = new(Array.Empty<Guid>(), HasMore: false);

    /// <summary>The next of them; those of other parts are marked due and left to these. What has been looked at is remembered.</summary>
    /// <param name="service">Reads and writes as the system.</param>
    /// <param name="shard">The caller's part.</param>
    /// <param name="began">When the sweep began (UTC).</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="most">No more than that many, of all parts.</param>
    /// <param name="isFirstCall">The sweep's first call.</param>
    public static UnnoticedDeals Take(IOrganizationService service, DealShard shard, DateTime began, DateTime now, int most, bool isFirstCall)
    {
        var marks = SweepMarks.Read(service);
        var changed = new ChangedDeals(service, marks, began, now, isFirstCall);
        var deals = changed.Take(most).ToLookup(shard.Has);
        foreach (var deal in deals[false])
        {
            DealStateWriter.MarkDue(service, deal, now, isBulk: true);
        }

        marks.Store(service, now);
        return new UnnoticedDeals(deals[true].ToArray(), changed.HasMore);
    }
}
