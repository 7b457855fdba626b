using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Perspectives;

/// <summary>A perspective with its place in the ranking.</summary>
/// <param name="Perspective">The perspective.</param>
/// <param name="Fit">0 to 10: phase 4, role 3, metric 2, industry 1 (our choice, in the order in which a wrong one hurts).</param>
/// <param name="DealsMovedForward">In how many deals that moved forward something of its kind was noted as what worked.</param>
public sealed record RankedPerspective(Perspective Perspective, int Fit, int DealsMovedForward);

/// <summary>What to bring into a conversation: what worked today with the same role, then the ranked rest.</summary>
public sealed record Recommendation
{
    private const int PhaseFit = 4;
    private const int RoleFit = 3;
    private const int MetricFit = 2;
    private const int IndustryFit = 1;

    /// <summary>What anyone found to work today with the same role; newest first.</summary>
    public required IReadOnlyList<RankedPerspective> WorkedToday { get; init; }

    /// <summary>By fit, then by the deals it moved forward, then newest first.</summary>
    public required IReadOnlyList<RankedPerspective> Ranked { get; init; }

    /// <summary>
    /// Recommends. What is made for another phase or role is left out; another metric or industry only fits less. A deal speaks for a
    /// perspective when it moved forward after somebody noted something as what worked with the same role, phase and metric.
    /// </summary>
    /// <param name="all">All that may be offered, in any order.</param>
    /// <param name="ahead">With whom one is about to speak.</param>
    /// <param name="movedForward">For each deal, when it last moved forward (UTC); a deal that never did is left out.</param>
    /// <param name="now">The moment (UTC).</param>
    public static Recommendation For(
        IReadOnlyList<Perspective> all, ConversationAhead ahead, IReadOnlyDictionary<Guid, DateTime> movedForward, DateTime now)
    {
        var successes = all.Where(p => p.DealId is { } deal && movedForward.TryGetValue(deal, out var moved) && moved >= p.CreatedOn).ToList();
        var fitting = all.Where(p => IsFor(p, ahead))
            .Select(p => new RankedPerspective(p, FitOf(p, ahead), successes.Where(s => SpeaksFor(s, p)).Select(s => s.DealId).Distinct().Count()))
            .ToList();
        var today = fitting.Where(r => IsOfToday(r.Perspective, ahead, now)).ToList();
        return new Recommendation
        {
            WorkedToday = today.OrderByDescending(r => r.Perspective.CreatedOn).ThenBy(r => r.Perspective.Id).ToArray(),
            Ranked = fitting.Except(today)
                .OrderByDescending(r => r.Fit)
                .ThenByDescending(r => r.DealsMovedForward)
                .ThenByDescending(r => r.Perspective.CreatedOn)
                .ThenBy(r => r.Perspective.Id)
                .ToArray(),
        };
    }

    private static bool IsFor(Perspective perspective, ConversationAhead ahead) =>
        (perspective.Phase is null || ahead.Phase is null || perspective.Phase == ahead.Phase)
        && (perspective.Role is not { } role || ahead.Roles.Count == 0 || ahead.Roles.Contains(role));

    private static int FitOf(Perspective perspective, ConversationAhead ahead) =>
        (perspective.Phase is not null && perspective.Phase == ahead.Phase ? PhaseFit : 0)
        + (perspective.Role is { } role && ahead.Roles.Contains(role) ? RoleFit : 0)
        + (perspective.Metric is { } metric && ahead.Metrics.Contains(metric) ? MetricFit : 0)
        + (perspective.Industry is { } industry && string.Equals(industry.Trim(), ahead.Industry?.Trim(), StringComparison.OrdinalIgnoreCase) ? IndustryFit : 0);

    private static bool SpeaksFor(Perspective success, Perspective perspective) =>
        success.Id == perspective.Id
        || ((success.Role is not null || success.Phase is not null)
            && (perspective.Role is null || perspective.Role == success.Role)
            && (perspective.Phase is null || perspective.Phase == success.Phase)
            && (perspective.Metric is null || perspective.Metric == success.Metric)
            && (perspective.Role is not null || perspective.Phase is not null));

    private static bool IsOfToday(Perspective perspective, ConversationAhead ahead, DateTime now) =>
        perspective.Kind == PerspectiveKind.WhatWorked
        && perspective.CreatedOn.Date == now.Date
        && perspective.Role is { } role
        && ahead.Roles.Contains(role);
}
