using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Context;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>decision.proposal-without-context</c>: a proposal is on the table, and part of the customer's context is not known; lists what.
/// What is missing is the finding itself, so it is never in doubt.
/// </summary>
public sealed class ProposalWithoutContext : IDealRule
{
    /// <summary>Fact: the missing items (names of <see cref="ContextItem"/>).</summary>
    public const string ContextMissing = "contextMissing";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        if (deal.Facts.Stage is not { IsProposalStage: true })
        {
            return RuleVerdict.Quiet;
        }

        var context = deal.Context;
        return context.Missing.Count == 0
            ? RuleVerdict.Quiet
            : RuleVerdict.Sees(new Observation { Facts = new FactSet(FactsOf(context)) });
    }

    private static IEnumerable<Fact> FactsOf(ContextScore context)
    {
        yield return Fact.Number("contextScore", context.Score);
        yield return Fact.Ordered(ContextMissing, context.Missing.Select(m => m.Item.ToString()).ToArray());
        var deciders = context.Missing.SelectMany(m => m.StakeholderNames).Distinct(StringComparer.Ordinal).ToArray();
        if (deciders.Length > 0)
        {
            yield return Fact.Sorted("deciders", deciders);
        }
    }
}
