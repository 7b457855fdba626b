using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Stakeholders;

public class ConsensusTests
{
    [Fact]
    public void FindConsensus_OfAcceptanceStory1_NamesTheCfoAlone()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();

        var consensus = product.Rep.Ask("bd_FindConsensus", "Consensus", ("OpportunityId", story.Deal));

        Assert.True(consensus.GetProperty("isOneConversationAway").GetBoolean());
        Assert.Equal("One conversation away", consensus.GetProperty("title").GetString());
        Assert.Equal("Carla CFO alone: 48 → 100%", consensus.GetProperty("summary").GetString());
        Assert.Equal(cfo, consensus.GetProperty("steps")[0].GetProperty("stakeholderId").GetGuid());
    }

    [Fact]
    public void FindConsensus_PageForTheCustomer_SaysWhatTheyShareAndNothingOfOurs()
    {
        using var product = new InstalledProduct(language: 1031);
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        var chart = story.Chart();
        foreach (var person in new[] { cfo, cio })
        {
            product.Save(
                ValueMapItemTable.Table,
                story.Line(chart, person),
                (ValueMapItemTable.FinancialMetric, new OptionSetValue((int)FinancialMetric.OperatingCost)),
                (ValueMapItemTable.Direction, new OptionSetValue((int)ValueDirection.Decrease)));
        }

        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.SharedVision, "One port, one plan."));

        var page = product.Rep.Ask("bd_FindConsensus", "Consensus", ("OpportunityId", story.Deal)).GetProperty("story");

        var sentences = page.GetProperty("sentences").EnumerateArray().Select(s => s.GetString()!).ToList();
        Assert.Equal("Was Sie gemeinsam wollen", page.GetProperty("title").GetString());
        Assert.Equal("One port, one plan.", sentences[0]);
        Assert.Contains("Carla CFO", sentences[1], StringComparison.Ordinal);
        Assert.DoesNotContain(sentences, s => s.Contains('%', StringComparison.Ordinal));
    }

    [Fact]
    public void FindConsensus_ByWhoMayNotSeeTheDeal_FindsNothing()
    {
        using var product = new InstalledProduct();
        var deal = product.Deal();
        var colleague = product.Setup.User("Cora", "Colleague", businessUnit: null, 1033, "BD Rep");

        var fault = Refusal.FaultOf(() => product.Environment.ServiceFor(colleague).Call("bd_FindConsensus", ("OpportunityId", deal)));

        Assert.Equal(0x3C, Refusal.NumberOf(fault));
    }
}
