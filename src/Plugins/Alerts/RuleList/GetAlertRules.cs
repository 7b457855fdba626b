using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts.RuleList;

/// <summary>bd_GetAlertRules: how each rule that looks at deals is set, for the preview of changed settings. Writes nothing.</summary>
[PluginTypeId("bd010050-0000-4000-8000-000000000002")]
public sealed class GetAlertRules : CustomApiShell
{
    private static readonly string[] Labels =
    {
        "title", "intro", "rule", "isEnabled", "severity", "surface", "graceDays", "thresholds", "preview", "reset", "unchanged", "working", "total",
        "opens", "closes", "waiting", "nothing", "findings", "writesNothing", "moreDeals",
    };

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_GetAlertRules",
        Privilege = "prvWritebd_AlertRule",
        Responses = new[] { new ApiParameter("Rules", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        CallerRights.RequireSettings(call);
        var settings = SettingsReader.Read(call.System).Rules;
        var language = UserLanguage.Of(call);
        call.Answer("Rules", Json.Write(new RuleListDocument
        {
            Texts = Labels.ToDictionary(label => label, label => Texts.Get("Preview." + label, language), StringComparer.Ordinal),
            Severities = Choices<Severity>(language),
            Surfaces = Choices<AlertSurface>(language),
            Rules = RuleCatalogue.All.Where(rule => rule.Rule is not null).Select(rule => Document(settings.For(rule), language)).ToList(),
        }));
    }

    private static RuleDocument Document(RuleSettings rule, Language language) => new()
    {
        Rule = rule.Code,
        Title = CardTexts.Title(rule.Code, language),
        Reason = CardTexts.Reason(rule.Code, language),
        IsEnabled = rule.IsEnabled,
        Severity = rule.Severity.ToString(),
        Surface = rule.Surface.ToString(),
        GraceDays = rule.GraceDays,
        Thresholds = rule.Thresholds
            .OrderBy(threshold => threshold.Key, StringComparer.Ordinal)
            .Select(threshold => new ThresholdDocument
            {
                Name = threshold.Key,
                Text = Texts.Get("Threshold." + threshold.Key, language),
                Value = threshold.Value,
            })
            .ToList(),
    };

    private static List<NamedChoiceDocument> Choices<T>(Language language)
        where T : struct, Enum => Enum.GetValues(typeof(T))
        .Cast<T>()
        .Select(member => new NamedChoiceDocument { Name = member.ToString(), Text = Wording.Of(member).In(language) })
        .ToList();
}
