using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Context;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Context;

public class ContextScoreTests
{
    private static readonly DealFacts Known = Some.BuyingDeal() with
    {
        Terms = new CommercialTerms { IsMethodKnown = true },
        Account = new AccountFacts
        {
            Initiatives = new[] { new StrategicInitiative { Id = Some.Id(601), Name = "One warehouse" } },
            Metrics = new[] { new AccountMetric(FinancialMetric.Ebit, 2026, 4m, 6m) },
        },
        Stakeholders = new[] { Some.Cfo() with { Viewpoint = "Too dear" }, Some.Cio() with { Viewpoint = "Too many systems" }, Some.Operations() },
    };

    [Fact]
    public void Of_EverythingKnown_Is100()
    {
        var context = ContextScore.Of(Known);

        Assert.Equal(100, context.Score);
        Assert.Empty(context.Missing);
    }

    [Fact]
    public void Of_NothingKnown_Is0AndNamesAllItemsInOrder()
    {
        var context = ContextScore.Of(Some.AwarenessDeal() with { Change = ChangeFacts.Empty, Stakeholders = Array.Empty<Stakeholder>() });

        Assert.Equal(0, context.Score);
        Assert.Equal(Enum.GetValues<ContextItem>(), context.Missing.Select(m => m.Item));
    }

    [Fact]
    public void Of_OneOfTwoDecidersUnknown_CountsHalfOfAnItemAndNamesThem()
    {
        var context = ContextScore.Of(Known with { Stakeholders = new[] { Some.Cfo(), Known.Stakeholders[1] } });

        Assert.Equal(93, context.Score);
        var missing = Assert.Single(context.Missing);
        Assert.Equal(ContextItem.DeciderViewpoints, missing.Item);
        Assert.Equal(new[] { "CFO" }, missing.StakeholderNames);
    }

    [Fact]
    public void Of_DesiredResults_AreKnownFromTheirTextOrALineOfTheirs()
    {
        var without = Known with { ValueMap = Some.Map(Some.Line(Some.Cio())) };

        Assert.Equal(new[] { "CFO" }, Assert.Single(ContextScore.Of(without).Missing).StakeholderNames);
        Assert.Empty(ContextScore.Of(without with
        {
            Stakeholders = new[] { Known.Stakeholders[0] with { DesiredResults = "A third less" }, Known.Stakeholders[1] },
        }).Missing);
    }

    [Fact]
    public void Of_PersonWhoLeftOrDoesNotDecide_IsNotAsked() => Assert.Empty(ContextScore.Of(Known with
    {
        Stakeholders = Known.Stakeholders.Append(Some.Stakeholder("Gone", DecisionAuthority.Decides) with { LeftOn = Some.Now }).ToArray(),
    }).Missing);
}
