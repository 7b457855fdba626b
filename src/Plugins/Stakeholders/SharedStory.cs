using System.Linq;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>
/// What the customer's people share, safe to put before them: their own words and where they agree. No stance, influence, risk or
/// percentage of ours is in it.
/// </summary>
internal static class SharedStory
{
    /// <summary>The page of a deal.</summary>
    public static SharedStoryDocument Of(DealFacts deal, Language language)
    {
        var analysis = ValueMapAnalysis.Of(deal.Stakeholders, deal.ValueMap, deal.Account, deal.Options);
        var own = new[] { deal.Change.SharedVision, deal.Change.VisionPath }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim());
        var alike = analysis.Alignments.Select(a => new Wording("Alignment", a.StakeholderNames, a.Metric, a.Direction))
            .Concat(analysis.InitiativeAlignments.Select(a => new Wording("Alignment.Initiative", a.StakeholderNames, a.Name)))
            .Select(w => w.In(language));
        return new SharedStoryDocument
        {
            Title = Texts.Get("SharedStory.Title", language),
            Print = Texts.Get("SharedStory.Print", language),
            Sentences = own.Concat(alike).ToList(),
        };
    }
}
