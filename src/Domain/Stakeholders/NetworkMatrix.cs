using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>How many people of one function and level are in the deal.</summary>
/// <param name="Function">The function; null when nobody recorded it.</param>
/// <param name="Level">The level in people's words; empty when nobody recorded it.</param>
/// <param name="People">Active stakeholders.</param>
/// <param name="Engaged">Those of them we spoke with in the last 60 days.</param>
public sealed record NetworkCell(StakeholderFunction? Function, string Level, int People, int Engaged);

/// <summary>Functions × levels reached in the customer's organisation.</summary>
public static class NetworkMatrix
{
    /// <summary>The cells that hold anybody, by function, then level. Levels that differ only in case or blanks are one.</summary>
    public static IReadOnlyList<NetworkCell> Of(IReadOnlyList<Stakeholder> stakeholders, Func<Stakeholder, bool> isEngaged) =>
        stakeholders
            .Where(s => s.IsActive)
            .GroupBy(s => new { s.Function, Level = LevelOf(s).ToUpperInvariant() })
            .OrderBy(g => g.Key.Function)
            .ThenBy(g => g.Key.Level, StringComparer.Ordinal)
            .Select(g => new NetworkCell(
                g.Key.Function,
                g.Select(LevelOf).OrderBy(l => l, StringComparer.Ordinal).First(),
                g.Count(),
                g.Count(isEngaged)))
            .ToArray();

    private static string LevelOf(Stakeholder person) => (person.Level ?? string.Empty).Trim();
}
