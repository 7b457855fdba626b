using System;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>mechanics.start</c>: the deal is untouched: no stakeholder, no value-map line, no change decision, context empty.
/// While it shows, no other card of the deal does.
/// </summary>
public sealed class StartJourney : IDealRule
{
    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var facts = deal.Facts;
        var isUntouched = facts.Stakeholders.Count == 0
            && facts.ValueMap.Lines.Count == 0
            && facts.Change.Decision is null or ChangeDecision.NotDecided
            && facts.Change.IsContextEmpty;
        return isUntouched ? RuleVerdict.Sees(new Observation()) : RuleVerdict.Quiet;
    }
}
