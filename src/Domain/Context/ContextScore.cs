using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Context;

/// <summary>A part of the customer's context that is not known.</summary>
/// <param name="Item">Which part.</param>
/// <param name="StakeholderNames">The deciders it is missing of, in ordinal order; empty when it is not about people or nobody decides yet.</param>
public sealed record MissingContext(ContextItem Item, IReadOnlyList<string> StakeholderNames);

/// <summary>
/// How much of the customer's context is known before a proposal. Seven items of equal weight; those about deciders count by the share
/// of deciders. Research: 89% of top performers understand the customer's issues before they propose (Miller Heiman, "Context Matters").
/// </summary>
/// <param name="Score">0 to 100, rounded half away from zero; 100 only when nothing is missing.</param>
/// <param name="Missing">What is missing, in the order of <see cref="ContextItem"/>.</param>
public sealed record ContextScore(int Score, IReadOnlyList<MissingContext> Missing)
{
    private const int Items = 7;

    /// <summary>The score of a deal.</summary>
    public static ContextScore Of(DealFacts facts)
    {
        var missing = new List<MissingContext>();
        var whole = Known(ContextItem.Situation, !string.IsNullOrWhiteSpace(facts.Change.CustomerSituation))
            + Known(ContextItem.Challenge, !string.IsNullOrWhiteSpace(facts.Change.CustomerChallenge));
        var shares = KnownShare(ContextItem.DeciderViewpoints, static (_, d) => !string.IsNullOrWhiteSpace(d.Viewpoint))
            + KnownShare(ContextItem.DeciderResults, static (map, d) => !string.IsNullOrWhiteSpace(d.DesiredResults) || HasResult(map, d));
        whole += Known(ContextItem.Initiatives, facts.Account.Initiatives.Count > 0)
            + Known(ContextItem.Metrics, facts.Account.Metrics.Count > 0)
            + Known(ContextItem.CalculationMethod, facts.Terms.IsMethodKnown);
        return missing.Count == 0
            ? new ContextScore(100, missing)
            : new ContextScore(Math.Min(99, (int)Math.Round((whole + shares) * 100m / Items, 0, MidpointRounding.AwayFromZero)), missing);

        int Known(ContextItem item, bool isKnown)
        {
            if (!isKnown)
            {
                missing.Add(new MissingContext(item, Array.Empty<string>()));
            }

            return isKnown ? 1 : 0;
        }

        decimal KnownShare(ContextItem item, Func<ValueMap, Stakeholder, bool> isKnown)
        {
            var deciders = 0;
            List<string>? unknown = null;
            for (var i = 0; i < facts.Stakeholders.Count; i++)
            {
                if (facts.Stakeholders[i] is { IsActive: true, IsDecider: true } decider)
                {
                    deciders++;
                    if (!isKnown(facts.ValueMap, decider))
                    {
                        (unknown ??= new List<string>()).Add(decider.Name);
                    }
                }
            }

            unknown?.Sort(StringComparer.Ordinal);
            if (deciders == 0 || unknown is not null)
            {
                missing.Add(new MissingContext(item, unknown ?? new List<string>()));
            }

            return deciders == 0 ? 0m : unknown is null ? 1m : (decimal)(deciders - unknown.Count) / deciders;
        }
    }

    // A line of their own that says what they gain is a desired result, too.
    private static bool HasResult(ValueMap map, Stakeholder person)
    {
        for (var i = 0; i < map.Lines.Count; i++)
        {
            var line = map.Lines[i];
            if (line.StakeholderId == person.Id
                && (!string.IsNullOrWhiteSpace(line.TangibleResult) || !string.IsNullOrWhiteSpace(line.IntangibleWin)))
            {
                return true;
            }
        }

        return false;
    }
}
