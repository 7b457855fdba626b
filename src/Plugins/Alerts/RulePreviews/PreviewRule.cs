using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.RulePreviews;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Alerts.RulePreviews;

/// <summary>
/// bd_PreviewRule: what changed settings of a rule would open and close today, in bounded pages. Writes nothing. Pages by number:
/// a deal that comes or goes meanwhile may be looked at twice or not at all, which a preview can bear.
/// </summary>
[PluginTypeId("bd010006-0000-4000-8000-000000000007")]
public sealed class PreviewRule : CustomApiShell
{
    private const int DefaultDeals = 100;
    private const int MostDeals = 500;
    private const int NamedDeals = 20;
    private const string Rule = "Rule";
    private const string Settings = "Settings";
    private const string MaxDeals = "MaxDeals";
    private const string ContinueFrom = "ContinueFrom";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_PreviewRule",
        Privilege = "prvWritebd_AlertRule",
        Parameters = new[]
        {
            new ApiParameter(Rule, ParameterType.String),
            new ApiParameter(Settings, ParameterType.String),
            new ApiParameter(MaxDeals, ParameterType.Integer, IsOptional: true),
            new ApiParameter(ContinueFrom, ParameterType.String, IsOptional: true),
        },
        Responses = new[]
        {
            new ApiParameter("Preview", ParameterType.String),
            new ApiParameter("HasMore", ParameterType.Boolean),
            new ApiParameter(ContinueFrom, ParameterType.String),
        },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        CallerRights.RequireSettings(call);
        var rule = RuleCatalogue.Find(call.Parameter<string>(Rule)) ?? throw new ExpectedStopException(Messages.InvalidParameter(Rule));
        var change = RuleChangeDocument.Read(rule.Code, call.Parameter<string>(Settings));
        var before = SettingsReader.Read(call.System);
        if (RuleSettingsCheck.Problems(change.Of(before.Rules.For(rule))).FirstOrDefault() is { } problem)
        {
            throw new ExpectedStopException(Messages.Rule(problem));
        }

        var page = Page(call);
        var deals = EvaluatedDeals.Read(call.System, page, Most(call));
        var after = change.Of(before, rule);
        var previews = DealFactsReader.Read(call.System, before, deals.DealIds)
            .Select(deal => new PreviewedDeal(
                deal.Facts.DealId,
                RulePreview.Of(deal.Facts, before, after, deal.State?.FirstTrue ?? FirstTrueMoments.None, call.Now)))
            .ToList();
        call.Trace.Decision("previewed", "deals " + previews.Count, "more " + deals.HasMore);
        var document = Document(previews, UserLanguage.Of(call));
        Name(call.Caller, document.Opens.Concat(document.Closes).Concat(document.Waiting).ToList());
        call.Answer("Preview", Json.Write(document));
        call.Answer("HasMore", deals.HasMore);
        call.Answer(ContinueFrom, deals.HasMore ? (page + 1).ToString(CultureInfo.InvariantCulture) : null);
    }

    private static void Name(IOrganizationService caller, List<PreviewedRuleDocument> rules)
    {
        var names = DealNames.Read(caller, rules.SelectMany(rule => rule.DealIds.Take(NamedDeals)).Distinct().ToList());
        foreach (var rule in rules)
        {
            rule.Deals = rule.DealIds
                .Take(NamedDeals)
                .Where(names.ContainsKey)
                .Select(id => new PreviewedDealDocument { Id = id, Name = names[id] })
                .OrderBy(deal => deal.Name, StringComparer.Ordinal)
                .ToList();
        }
    }

    private static int Most(PluginCall call) => (call.Optional<int?>(MaxDeals) ?? DefaultDeals) is var most and >= 1 and <= MostDeals
        ? most
        : throw new ExpectedStopException(Messages.InvalidParameter(MaxDeals));

    private static int Page(PluginCall call)
    {
        var text = call.Optional<string>(ContinueFrom);
        return string.IsNullOrEmpty(text) ? 1
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page
            : throw new ExpectedStopException(Messages.InvalidParameter(ContinueFrom));
    }

    private static PreviewDocument Document(List<PreviewedDeal> deals, Language language)
    {
        var opens = ByRule(deals, preview => preview.Opens.Select(f => f.RuleCode), language);
        var closes = ByRule(deals, preview => preview.Closes.Select(f => f.RuleCode), language);
        var waiting = ByRule(deals, preview => preview.Waiting, language);
        return new PreviewDocument
        {
            Deals = deals.Count,
            Opens = opens,
            Closes = closes,
            Waiting = waiting,
            Summary = new Wording("Preview.Summary", deals.Count, opens.Sum(r => r.Count), closes.Sum(r => r.Count), waiting.Sum(r => r.Count)).In(language),
        };
    }

    private static List<PreviewedRuleDocument> ByRule(List<PreviewedDeal> deals, Func<RulePreview, IEnumerable<string>> codes, Language language) => deals
        .SelectMany(deal => codes(deal.Preview), (deal, code) => new { deal.DealId, Code = code })
        .GroupBy(found => found.Code, StringComparer.Ordinal)
        .OrderBy(rule => rule.Key, StringComparer.Ordinal)
        .Select(rule => new PreviewedRuleDocument
        {
            Rule = rule.Key,
            Title = CardTexts.Title(rule.Key, language),
            Count = rule.Count(),
            DealIds = rule.Select(found => found.DealId).Distinct().ToList(),
        })
        .ToList();

    private sealed record PreviewedDeal(Guid DealId, RulePreview Preview);
}
