using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Serialization;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>The stored results of a deal, as far as the next evaluation looks at them.</summary>
public sealed class DealStateRow
{
    private readonly Entity row;

    private DealStateRow(Entity row)
    {
        this.row = row;
        var memory = FirstTrueJson.Read(row.Text(DealStateTable.FirstTrue));
        FirstTrue = memory ?? FirstTrueMoments.None;
        IsMemoryLost = memory is null;
    }

    /// <summary>The columns it holds.</summary>
    public static readonly string[] Columns =
    {
        DealStateTable.EvaluatedOn, DealStateTable.RuleSetVersion, DealStateTable.NextDue, DealStateTable.FirstTrue,
        DealStateTable.ValueMapStatus, DealStateTable.Coverage, DealStateTable.StakeholderCount, DealStateTable.IterationCount,
        DealStateTable.OpenCards, DealStateTable.CriticalCount, DealStateTable.TopAlertId, DealStateTable.TopRule, DealStateTable.TopSeverity,
        DealStateTable.Rank,
        DealStateTable.ContextScore, DealStateTable.TeamCount, DealStateTable.NetworkHealth, DealStateTable.LastCustomerAction,
        DealStateTable.WeightedYes,
    };

    /// <summary>When the deal was last evaluated (UTC).</summary>
    public DateTime? EvaluatedOn => row.Moment(DealStateTable.EvaluatedOn);

    /// <summary>The version that was read; it changes with every write, also with the mark that something happened meanwhile.</summary>
    public string? RowVersion => row.RowVersion;

    /// <summary>What the last evaluation remembers; nothing when it cannot be read.</summary>
    public FirstTrueMoments FirstTrue { get; }

    /// <summary>Whether the memory cannot be read: findings begin anew, and the next result is written over it.</summary>
    public bool IsMemoryLost { get; }

    /// <summary>The row.</summary>
    public static DealStateRow Of(Entity row) => new(row);

    /// <summary>The versions of the deals' results as they are now, in one read; a deal without results is not among them.</summary>
    public static IReadOnlyDictionary<Guid, string?> Versions(IOrganizationService service, IReadOnlyCollection<Guid> dealIds) => dealIds.Count == 0
        ? new Dictionary<Guid, string?>()
        : service.ReadAll(Paging.RowsOf(DealStateTable.Table, DealStateTable.Id, dealIds, DealStateTable.Id)).ToDictionary(row => row.Id, row => (string?)row.RowVersion);

    /// <summary>Whether it is due at that moment: marked by a change, by time, or never evaluated.</summary>
    public bool IsDue(DateTime now) => EvaluatedOn is null || row.Moment(DealStateTable.NextDue) <= now;

    /// <summary>The columns among those given whose value differs from the stored one.</summary>
    public Entity? Difference(Entity wanted)
    {
        var changed = wanted.Attributes.Where(a => !Same(a.Value, row.Contains(a.Key) ? row[a.Key] : null)).ToList();
        if (changed.Count == 0)
        {
            return null;
        }

        var difference = new Entity(wanted.LogicalName, wanted.Id);
        difference.Attributes.AddRange(changed);
        return difference;
    }

    // The platform keeps whole seconds.
    private static bool Same(object? wanted, object? stored) => wanted is DateTime a && stored is DateTime b
        ? Math.Abs((a - b).Ticks) < TimeSpan.TicksPerSecond
        : Equals(wanted, stored);
}

/// <summary>The memory of an evaluation as JSON.</summary>
public static class FirstTrueJson
{
    // Less than the column holds (100,000): a key may need an escape.
    private const int Room = 90_000;

    // What an entry takes beside its key: quotation marks, colon, comma and the moment.
    private const int EntryLength = 40;

    /// <summary>
    /// The moments, exact to the tick; null when there are none. Of more than the column holds, as on a deal with a thousand people, the
    /// oldest are kept: the others begin anew with each evaluation until there is room.
    /// </summary>
    public static string? Write(FirstTrueMoments moments) => moments.ByKey.Count == 0
        ? null
        : Json.Write(Fitting(moments).OrderBy(m => m.Key, StringComparer.Ordinal)
            .ToDictionary(m => m.Key, m => m.Value.ToString("O", CultureInfo.InvariantCulture), StringComparer.Ordinal));

    private static IEnumerable<KeyValuePair<string, DateTime>> Fitting(FirstTrueMoments moments)
    {
        var left = Room;
        return moments.ByKey.OrderBy(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).TakeWhile(m => (left -= m.Key.Length + EntryLength) > 0).ToList();
    }

    /// <summary>The moments of a JSON text; null when it is none: one broken text must not keep a page of deals from being evaluated.</summary>
    public static FirstTrueMoments? Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return FirstTrueMoments.None;
        }

        try
        {
            return new FirstTrueMoments(Json.Read<Dictionary<string, string>>(json!).ToDictionary(
                m => m.Key,
                m => DateTime.ParseExact(m.Value, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                StringComparer.Ordinal));
        }
        catch (Exception e) when (e is SerializationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
