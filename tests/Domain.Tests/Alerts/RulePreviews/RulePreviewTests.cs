using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.RulePreviews;

namespace BuyingDynamics.Domain.Tests.Alerts.RulePreviews;

public class RulePreviewTests
{
    [Fact]
    public void Preview_OfARuleSwitchedOff_ClosesItsFindings()
    {
        var preview = Preview(RuleCodes.GateOpen, new RuleChange { IsEnabled = false });

        Assert.Contains(preview.Closes, f => f.RuleCode == RuleCodes.GateOpen);
        Assert.DoesNotContain(preview.Opens, f => f.RuleCode == RuleCodes.GateOpen);
    }

    [Fact]
    public void Preview_OfALongerGrace_ClosesAndWaits()
    {
        var preview = Preview(RuleCodes.GateOpen, new RuleChange { GraceDays = 7 });

        Assert.Contains(preview.Closes, f => f.RuleCode == RuleCodes.GateOpen);
        Assert.Equal([RuleCodes.GateOpen], preview.Waiting);
    }

    [Fact]
    public void Preview_OfNoChange_OpensAndClosesNothing()
    {
        var preview = Preview(RuleCodes.GateOpen, new RuleChange());

        Assert.Empty(preview.Opens);
        Assert.Empty(preview.Closes);
        Assert.Empty(preview.Waiting);
    }

    [Fact]
    public void Change_OfOneThreshold_KeepsTheOthers()
    {
        var shipped = RuleCatalogue.All.First(r => r.Shipped.Thresholds.Count > 1).Shipped;
        var name = shipped.Thresholds.Keys.Order(StringComparer.Ordinal).First();

        var changed = new RuleChange { Thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal) { [name] = 99m } }.Of(shipped);

        Assert.Equal(99m, changed.Threshold(name));
        Assert.All(shipped.Thresholds.Where(t => t.Key != name), t => Assert.Equal(t.Value, changed.Threshold(t.Key)));
    }

    private static RulePreview Preview(string code, RuleChange change)
    {
        var settings = Some.Settings();
        var deal = Some.BuyingDeal() with { Change = Domain.Journey.ChangeFacts.Empty };
        return RulePreview.Of(deal, settings, change.Of(settings, RuleCatalogue.Find(code)!), FirstTrueMoments.None, Some.Now);
    }
}
