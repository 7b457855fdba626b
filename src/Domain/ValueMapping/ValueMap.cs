using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>The value mapping chart of a deal.</summary>
public sealed record ValueMap
{
    /// <summary>No chart.</summary>
    public static readonly ValueMap None = new();

    /// <summary>When the chart was begun (UTC); null when there is none.</summary>
    public DateTime? CreatedOn { get; init; }

    /// <summary>When a person last reviewed it.</summary>
    public DateTime? ReviewedOn { get; init; }

    /// <summary>When the deal last stepped back (UTC).</summary>
    public DateTime? LastStepBackOn { get; init; }

    /// <summary>Its lines, in any order.</summary>
    public IReadOnlyList<ValueMapLine> Lines { get; init; } = Array.Empty<ValueMapLine>();

    /// <summary>
    /// Whether something happened since a person last reviewed the chart, or since it was begun; false when there is no chart. A review
    /// is a day: what happened on that day counts as seen by it.
    /// </summary>
    public bool IsSinceReview(DateTime moment) =>
        (ReviewedOn ?? CreatedOn) is { } reviewedOn
        && moment > reviewedOn
        && (moment.Date > reviewedOn || reviewedOn.TimeOfDay != TimeSpan.Zero);
}
