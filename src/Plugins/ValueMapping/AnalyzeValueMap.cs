using System;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Platform;
using BuyingDynamics.Plugins.Stakeholders;

namespace BuyingDynamics.Plugins.ValueMapping;

/// <summary>bd_AnalyzeValueMap: shared story, coverage, gaps and contradictions of a deal's chart, read with the caller's rights.</summary>
[PluginTypeId("bd010008-0000-4000-8000-000000000001")]
public sealed class AnalyzeValueMap : CustomApiShell
{
    private const string OpportunityId = "OpportunityId";

    private static readonly string[] Labels = { "story", "noStory", "inconsistencies", "noInconsistencies", "gaps", "noGaps", "decides", "open" };

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_AnalyzeValueMap",
        Parameters = new[] { new ApiParameter(OpportunityId, ParameterType.Guid) },
        Responses = new[] { new ApiParameter("Analysis", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var dealId = call.Parameter<Guid>(OpportunityId);
        var deal = DealFactsReader.Read(call.Caller, SettingsReader.Read(call.System), new[] { dealId }, call.System).FirstOrDefault()
            ?? throw new ExpectedStopException(Messages.NotFound("Kind.Deal"));
        var analysis = ValueMapAnalysis.Of(deal.Facts.Stakeholders, deal.Facts.ValueMap, deal.Facts.Account, deal.Facts.Options);
        var language = UserLanguage.Of(call);
        var document = Document(analysis, WeightedYes.Of(deal.Facts.Stakeholders), language);
        document.Story = SharedStory.Of(deal.Facts, language).Sentences;
        call.Answer("Analysis", Json.Write(document));
    }

    private static AnalysisDocument Document(ValueMapAnalysis analysis, WeightedYes yes, Language language) => new()
    {
        Status = analysis.Status.ToString(),
        StatusText = Wording.Of(analysis.Status).In(language),
        CoveragePercent = analysis.CoveragePercent,
        Lines = analysis.LineCount,
        CompleteLines = analysis.CompleteLineCount,
        WeightedYesPercent = yes.Percent,
        Alignments = analysis.Alignments.Select(a => new AlignmentDocument
        {
            Text = new Wording("Alignment", a.StakeholderNames, a.Metric, a.Direction).In(language),
            Names = a.StakeholderNames.ToList(),
        }).Concat(analysis.InitiativeAlignments.Select(a => new AlignmentDocument
        {
            Text = new Wording("Alignment.Initiative", a.StakeholderNames, a.Name).In(language),
            Names = a.StakeholderNames.ToList(),
        })).ToList(),
        Gaps = analysis.Gaps.Select(g => new GapDocument
        {
            Kind = g.Kind.ToString(),
            Text = new Wording("ValueMapGapKind." + g.Kind, g.Metric is { } metric ? metric : g.Name).In(language),
            StakeholderId = g.StakeholderId,
            LineId = g.LineId,
        }).ToList(),
        Inconsistencies = analysis.Inconsistencies.Select(i => Inconsistency(i, language)).ToList(),
        Summary = analysis.LineCount == 0
            ? new Wording("Chart.Empty").In(language)
            : new Wording("Chart.Summary", Wording.Of(analysis.Status), analysis.CoveragePercent, analysis.CompleteLineCount, analysis.LineCount).In(language),
        Texts = Labels.ToDictionary(label => label, label => Platform.Texts.Get("Chart." + label, language), StringComparer.Ordinal),
    };

    private static InconsistencyDocument Inconsistency(ValueMapInconsistency found, Language language)
    {
        var kind = Wording.Of(found.Kind);
        object? about = found.Metric is { } metric ? Wording.Of(metric) : found.About;
        return new InconsistencyDocument
        {
            Kind = found.Kind.ToString(),
            Text = about is null ? kind.In(language) : new Wording("Inconsistency", about, kind).In(language),
            Sides = found.Sides.Select(side => Side(found.Kind, side).In(language)).ToList(),
            HasWeight = found.HasWeight,
        };
    }

    private static Wording Side(ValueMapInconsistencyKind kind, InconsistentSide side)
    {
        object position = side.Amount is { } amount ? amount
            : kind == ValueMapInconsistencyKind.OppositeDirections ? new Wording(nameof(ValueDirection) + "." + side.Position)
            : kind == ValueMapInconsistencyKind.TimeFramesDiffer ? new Wording(nameof(TimeBasis) + "." + side.Position)
            : side.Position;
        return side.StakeholderNames.Count == 0 ? new Wording("Inconsistency.Initiative", side.Position, position)
            : side.Amount is null && side.Position.Length == 0 ? new Wording("Inconsistency.Names", side.StakeholderNames)
            : new Wording("Inconsistency.Side", side.StakeholderNames, position);
    }
}
