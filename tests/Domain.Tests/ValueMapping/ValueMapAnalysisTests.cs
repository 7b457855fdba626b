using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.ValueMapping;

public class ValueMapAnalysisTests
{
    private static readonly Stakeholder[] People = { Some.Cfo(), Some.Cio(), Some.Operations() };

    [Fact]
    public void Of_OneOfThreeCovered_CoversByInfluenceWeight()
    {
        var analysis = Of(Some.Line(Some.Cio()), Some.Line(Some.Operations()));

        Assert.Equal(14m / 29m, analysis.Coverage);
        Assert.Equal(48.3m, analysis.CoveragePercent);
    }

    [Fact]
    public void Of_IncompleteLine_DoesNotCover()
    {
        var analysis = Of(Some.Line(Some.Cfo()) with { SuccessMeasure = null });

        Assert.Equal(0m, analysis.Coverage);
        Assert.Equal(1, analysis.LineCount);
        Assert.Equal(0, analysis.CompleteLineCount);
    }

    [Fact]
    public void Of_AnalystWithoutLine_DoesNotLowerCoverageNorIsAGap()
    {
        var analyst = Some.Stakeholder("Analyst") with { Role = BuyingRole.Analyst };

        var analysis = ValueMapAnalysis.Of(new[] { Some.Cfo(), analyst }, Some.Map(Some.Line(Some.Cfo())));

        Assert.Equal(1m, analysis.Coverage);
        Assert.DoesNotContain("Analyst", analysis.Gaps.Select(g => g.Name));
    }

    [Fact]
    public void Of_StakeholderLeft_CountsNeitherForNorAgainstCoverage()
    {
        var gone = Some.Cio() with { LeftOn = Some.Now.AddDays(-30) };

        var analysis = ValueMapAnalysis.Of(new[] { Some.Cfo(), gone }, Some.Map(Some.Line(Some.Cfo()), Some.Line(gone)));

        Assert.Equal(1m, analysis.Coverage);
        Assert.Equal(2, analysis.LineCount);
        Assert.Equal(new[] { Some.Line(gone).Id }, analysis.LinesOfThoseWhoLeft);
    }

    [Fact]
    public void Of_NobodyKnown_CoversNothing() =>
        Assert.Equal(0m, ValueMapAnalysis.Of(Array.Empty<Stakeholder>(), ValueMap.None).Coverage);

    [Fact]
    public void Of_LineWithoutMeasureAndMetric_NamesBothGapsAndWhoHasNoLine()
    {
        var line = Some.Line(Some.Operations()) with { SuccessMeasure = null, Metric = null };

        var gaps = Of(line).Gaps.Select(g => (g.Kind, g.Name));

        Assert.Equal(
            new[]
            {
                (ValueMapGapKind.StakeholderWithoutLine, "CFO"),
                (ValueMapGapKind.StakeholderWithoutLine, "CIO"),
                (ValueMapGapKind.LineWithoutMeasure, "Operations"),
                (ValueMapGapKind.LineWithoutMetric, "Operations"),
            },
            gaps);
    }

    [Fact]
    public void Of_DecidersLinesAllAssumed_IsAGapUntilOneIsConfirmed()
    {
        var assumed = Some.Line(Some.Cfo());
        var confirmed = Some.Line(Some.Cfo(), " 2") with { Confirmation = Confirmation.Confirmed };

        Assert.Contains(Of(assumed).Gaps, g => g.Kind == ValueMapGapKind.DeciderOnlyAssumed);
        Assert.DoesNotContain(Of(assumed, confirmed).Gaps, g => g.Kind == ValueMapGapKind.DeciderOnlyAssumed);
    }

    [Fact]
    public void Of_TwoWantTheSame_IsAlignedByNameAndOneAloneIsNot()
    {
        var alone = Some.Line(Some.Cfo(), " 2") with { Metric = FinancialMetric.Revenue, Direction = ValueDirection.Increase };

        var alignment = Assert.Single(Of(Some.Line(Some.Operations()), Some.Line(Some.Cfo()), alone).Alignments);

        Assert.Equal(FinancialMetric.OperatingCost, alignment.Metric);
        Assert.Equal(new[] { "CFO", "Operations" }, alignment.StakeholderNames);
    }

    [Fact]
    public void Of_OnePersonSaysTheSameTwice_IsNoAlignment() =>
        Assert.Empty(Of(Some.Line(Some.Cfo()), Some.Line(Some.Cfo(), " 2")).Alignments);

    [Fact]
    public void Of_LineWithInitiativeOnly_IsNoGapAndTwoOfThemAreAligned()
    {
        var initiative = new StrategicInitiative { Id = Some.Id(601), Name = "One warehouse", IsFunded = true };
        var lines = People.Take(2).Select(p => Some.Line(p) with { Metric = null, InitiativeId = initiative.Id }).ToArray();

        var analysis = ValueMapAnalysis.Of(People, Some.Map(lines), new AccountFacts { Initiatives = new[] { initiative } }, Array.Empty<DealOption>());

        Assert.DoesNotContain(analysis.Gaps, g => g.Kind is ValueMapGapKind.LineWithoutMetric or ValueMapGapKind.InitiativeNotAddressed);
        Assert.Equal(new[] { "CFO", "CIO" }, Assert.Single(analysis.InitiativeAlignments).StakeholderNames);
    }

    [Fact]
    public void Of_FundedInitiativeAndDesiredMetricNobodyAddresses_AreGaps()
    {
        var account = new AccountFacts
        {
            Initiatives = new[]
            {
                new StrategicInitiative { Id = Some.Id(601), Name = "One warehouse", IsFunded = true },
                new StrategicInitiative { Id = Some.Id(602), Name = "Only an idea" },
            },
            Metrics = new[]
            {
                new AccountMetric(FinancialMetric.Ebit, 2026, 4m, 6m),
                new AccountMetric(FinancialMetric.Roe, 2026, 4m, 4m),
                new AccountMetric(FinancialMetric.OperatingCost, 2026, 4m, 3m),
            },
        };

        var gaps = ValueMapAnalysis.Of(People, Some.Map(People.Select(p => Some.Line(p)).ToArray()), account, Array.Empty<DealOption>()).Gaps;

        Assert.Equal("One warehouse", Assert.Single(gaps, g => g.Kind == ValueMapGapKind.InitiativeNotAddressed).Name);
        Assert.Equal(FinancialMetric.Ebit, Assert.Single(gaps, g => g.Kind == ValueMapGapKind.MetricNotAddressed).Metric);
    }

    [Fact]
    public void Of_DoesLine_NeedsAMeansLineThatItServes()
    {
        var does = Some.Line(Some.Cfo()) with { Nature = ValueNature.Does };
        var theirs = Some.Line(Some.Operations()) with { Nature = ValueNature.Means };

        Assert.Contains(Of(does, theirs).Gaps, g => g.Kind == ValueMapGapKind.DoesWithoutMeans);
        Assert.DoesNotContain(Of(does with { MeansForId = theirs.Id }, theirs).Gaps, g => g.Kind == ValueMapGapKind.DoesWithoutMeans);
        Assert.DoesNotContain(Of(does, Some.Line(Some.Cfo(), " 2") with { Nature = ValueNature.Means }).Gaps, g => g.Kind == ValueMapGapKind.DoesWithoutMeans);
    }

    private static ValueMapAnalysis Of(params ValueMapLine[] lines) => ValueMapAnalysis.Of(People, Some.Map(lines));
}
