using System;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts.Today;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Today;
using BuyingDynamics.Plugins.Journey;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts.Today;

/// <summary>
/// bd_GetToday: the caller's own list, ranked and within the budget of a day. Writes nothing: what is shown never touches what is found.
/// </summary>
[PluginTypeId("bd010006-0000-4000-8000-000000000006")]
public sealed class GetToday : CustomApiShell
{
    private static readonly string[] Labels =
    {
        "act", "cancel", "comment", "dismiss", "dismissTitle", "facts", "options", "save", "severityCritical", "severityInfo",
        "severityWarning", "snooze", "snoozeDate", "snoozeDay", "snoozeHour", "whatToDo", "whyNow", "working", "moreCards",
    };

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_GetToday",
        Responses = new[] { new ApiParameter("Today", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var language = UserLanguage.Of(call);
        var rows = TodayReader.Read(call.Caller, call.UserId);
        var alerts = rows.Alerts.ToDictionary(row => row.Id);
        var tracks = TodayReader.Tracks(call.System, call.Now.AddDays(-RuleTrack.Days));
        var shown = TodayList.Of(rows.Deals, rows.Alerts.Select(TodayReader.ToAlert).Where(a => a is not null).Select(a => a!), tracks, call.Now);
        call.Trace.Decision("shown " + shown.Count, "open " + alerts.Count, "deals " + rows.Deals.Count);
        call.Answer("Today", Json.Write(new TodayDocument
        {
            Now = JourneyPage.Iso(call.Now)!,
            OpenCards = alerts.Count,
            Cards = shown.Select(card => new TodayCardDocument
            {
                DealId = card.Alert.DealId,
                DealName = rows.Names[card.Alert.DealId],
                Rank = card.Rank,
                Card = DealCards.Card(alerts[card.Alert.AlertId], language),
            }).ToList(),
            Texts = Labels.ToDictionary(l => l, l => Platform.Texts.Get("Form." + l, language), StringComparer.Ordinal)
                .Concat(new[] { "title", "calmTitle", "calmText", "deal", "onDeals" }.ToDictionary(l => l, l => Platform.Texts.Get("Today." + l, language), StringComparer.Ordinal))
                .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal),
            DismissalReasons = Enum.GetValues(typeof(DismissalReason)).Cast<DismissalReason>()
                .Select(r => new OptionDocument { Value = (int)r, Text = Wording.Of(r).In(language) }).ToList(),
        }));
    }
}
