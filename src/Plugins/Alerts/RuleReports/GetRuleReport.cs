using System;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Domain.Alerts.RuleReports;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts.RuleReports;

/// <summary>bd_GetRuleReport: whether people found each rule's findings worth their time, and which rules to show less prominently.</summary>
[PluginTypeId("bd010006-0000-4000-8000-000000000008")]
public sealed class GetRuleReport : CustomApiShell
{
    private const int DefaultDays = 90;
    private const int MostDays = 366;
    private const string Days = "Days";

    private static readonly string[] Labels =
    {
        "title", "days", "rule", "raised", "acted", "dismissed", "notRelevant", "selfResolved", "medianDaysOpen", "hint", "unit", "working",
    };

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_GetRuleReport",
        Privilege = "prvWritebd_AlertRule",
        Parameters = new[] { new ApiParameter(Days, ParameterType.Integer, IsOptional: true) },
        Responses = new[] { new ApiParameter("Report", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        CallerRights.RequireSettings(call);
        var days = call.Optional<int?>(Days) ?? DefaultDays;
        if (days is < 1 or > MostDays)
        {
            throw new ExpectedStopException(Messages.InvalidParameter(Days));
        }

        var language = UserLanguage.Of(call);
        var reports = RuleReport.Of(AlertRecords.Since(call.System, call.Now.AddDays(-days)));
        call.Answer("Report", Json.Write(new RuleReportsDocument
        {
            Days = days,
            Summary = new Wording(
                reports.Count == 0 ? "RuleReport.Nothing" : "RuleReport.Summary", days, reports.Sum(r => r.Raised), reports.Count(r => r.SuggestsDemotion)).In(language),
            Texts = Labels.ToDictionary(label => label, label => Texts.Get("RuleReport." + label, language), StringComparer.Ordinal),
            Rules = reports.Select(report => Document(report, language)).ToList(),
        }));
    }

    private static RuleReportDocument Document(RuleReport report, Language language) => new()
    {
        Rule = report.RuleCode,
        Title = CardTexts.Title(report.RuleCode, language),
        Raised = report.Raised,
        Acted = report.Acted,
        ActedPercent = report.ActedPercent,
        Dismissed = report.Dismissed.OrderBy(d => d.Key).Select(d => new DismissalDocument
        {
            Reason = d.Key.ToString(),
            Text = Wording.Of(d.Key).In(language),
            Count = d.Value,
        }).ToList(),
        NotRelevantPercent = report.NotRelevantPercent,
        SelfResolved = report.SelfResolved,
        MedianDaysOpen = report.MedianDaysOpen,
        SuggestsDemotion = report.SuggestsDemotion,
        Hint = report.SuggestsDemotion
            ? new Wording("RuleReport.Demote", report.Raised, report.ActedPercent, report.NotRelevantPercent).In(language)
            : null,
    };
}
