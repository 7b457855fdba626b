using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>When sweeps ended, each part in a row of its own, so that parts side by side never write the same one.</summary>
public static class SweepEnds
{
    private const string Prefix = SettingNames.SweepRow + " ended ";
    private const int MostClasses = 10_000;

    /// <summary>A part was swept to its end.</summary>
    /// <param name="service">Writes as the system.</param>
    /// <param name="shard">The part.</param>
    /// <param name="began">When that sweep began (UTC): what was due then has been evaluated.</param>
    /// <param name="now">The moment (UTC).</param>
    public static void Store(IOrganizationService service, DealShard shard, DateTime began, DateTime now)
    {
        var name = Prefix + shard.Number.ToString(CultureInfo.InvariantCulture) + "/" + shard.Of.ToString(CultureInfo.InvariantCulture);
        var query = Rows();
        query.Criteria.AddCondition(CompiledSettingsTable.Name, ConditionOperator.Equal, name);
        var stored = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        var row = new Entity(CompiledSettingsTable.Table)
        {
            [CompiledSettingsTable.CompiledOn] = now,
            [CompiledSettingsTable.Json] = Json.Write(new Dictionary<string, string>(StringComparer.Ordinal) { ["began"] = began.ToString("O", CultureInfo.InvariantCulture) }),
        };
        if (stored is null)
        {
            row[CompiledSettingsTable.Name] = name;
            service.Create(row);
        }
        else
        {
            row.Id = stored.Id;
            service.Update(row);
        }
    }

    /// <summary>When all deals were last swept (UTC): of a sweep in parts, when the part that is longest ago ended; null when a part never was.</summary>
    public static DateTime? Last(IOrganizationService service)
    {
        var query = Rows();
        query.Criteria.AddCondition(CompiledSettingsTable.Name, ConditionOperator.BeginsWith, Prefix);
        return Last(service.ReadAll(query).Select(End.Of).OrderByDescending(end => end.On));
    }

    // Sweeps may be split differently from time to time, and by each process. Whatever falls into one class fell into one part of each.
    private static DateTime? Last(IEnumerable<End> latestFirst)
    {
        var classes = 1;
        var ends = new List<End>();
        foreach (var end in latestFirst)
        {
            var common = classes / Divisor(classes, end.Part.Of) * end.Part.Of;
            if (common <= MostClasses)
            {
                classes = common;
                ends.Add(end);
            }
        }

        var lastOfClasses = Enumerable.Range(0, classes).Select(number => ends.Where(end => number % end.Part.Of == end.Part.Number - 1).Max(end => (DateTime?)end.On)).ToList();
        return lastOfClasses.Contains(null) ? null : lastOfClasses.Min();
    }

    private static int Divisor(int one, int other) => other == 0 ? one : Divisor(other, one % other);

    private static QueryExpression Rows() => new(CompiledSettingsTable.Table) { ColumnSet = new ColumnSet(CompiledSettingsTable.Name, CompiledSettingsTable.CompiledOn) };

    private sealed record End(DealShard Part, DateTime On)
    {
        public static End Of(Entity row)
        {
            var part = row.Text(CompiledSettingsTable.Name)!.Substring(Prefix.Length).Split('/');
            return new End(
                new DealShard(int.Parse(part[0], CultureInfo.InvariantCulture), int.Parse(part[1], CultureInfo.InvariantCulture)),
                row.Moment(CompiledSettingsTable.CompiledOn) ?? default);
        }
    }
}
