using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>
/// bd_EvaluateDue: the sweep in bounded pages. Takes deals that changed without an evaluation since, due deals, deals never evaluated
/// and deals judged by an older rule set. A deal that cannot be judged is named in the answer and tried again by the next sweep; one that
/// changed while the page was judged is named, too, and left to the next page. When the platform ends a page, as it does when a save meets
/// its writing (0x80060882), nothing of it is written: the same call may be repeated. A caller continues with what the last page
/// answered until nothing is left. Callers side by side take a part of the deals each; the first part looks for changes that nothing noticed,
/// and marks those of the other parts due.
/// </summary>
[PluginTypeId("bd010006-0000-4000-8000-000000000002")]
public sealed class EvaluateDue : CustomApiShell
{
    private const int DefaultDeals = 100;
    private const int MostDeals = 500;
    private const string MaxDeals = "MaxDeals";
    private const string ContinueFrom = "ContinueFrom";
    private const string Shard = "Shard";
    private const string Shards = "Shards";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_EvaluateDue",
        Privilege = "prvWritebd_Alert",
        Parameters = new[]
        {
            new ApiParameter(MaxDeals, ParameterType.Integer, IsOptional: true),
            new ApiParameter(ContinueFrom, ParameterType.String, IsOptional: true),
            new ApiParameter(Shard, ParameterType.Integer, IsOptional: true),
            new ApiParameter(Shards, ParameterType.Integer, IsOptional: true),
        },
        Responses = new[]
        {
            new ApiParameter("Evaluated", ParameterType.Integer),
            new ApiParameter("Failed", ParameterType.String),
            new ApiParameter("Overtaken", ParameterType.String),
            new ApiParameter("HasMore", ParameterType.Boolean),
            new ApiParameter(ContinueFrom, ParameterType.String),
            new ApiParameter("AlertsByRule", ParameterType.String),
        },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        CallerRights.RequireResults(call);
        var most = call.Optional<int?>(MaxDeals) ?? DefaultDeals;
        if (most is < 1 or > MostDeals)
        {
            throw new ExpectedStopException(Messages.InvalidParameter(MaxDeals));
        }

        var shard = new DealShard(call.Optional<int?>(Shard) ?? 1, call.Optional<int?>(Shards) ?? 1);
        if (!shard.IsValid)
        {
            throw new ExpectedStopException(Messages.InvalidParameter(Shard));
        }

        var began = Began(call);
        var isFirstCall = string.IsNullOrEmpty(call.Optional<string>(ContinueFrom));
        var settings = SettingsReader.Read(call.System);
        if (isFirstCall && shard.IsFirst && AwarenessRow.Renew(call.System, settings, call.Now))
        {
            settings = SettingsReader.Read(call.System);
        }

        var unnoticed = shard.IsFirst ? UnnoticedDeals.Take(call.System, shard, began, call.Now, most, isFirstCall) : UnnoticedDeals.None;
        var due = DueDeals.Read(call.System, settings.Version, call.Now, began, most, unnoticed.DealIds, shard);
        var failed = new List<string>();
        var overtaken = new List<string>();
        var evaluated = new DealEvaluation(call.System, settings, CardTexts.StoredTitle, call.Now).Sweep(
            due.DealIds,
            (dealId, why) =>
            {
                failed.Add(dealId.ToString("D"));
                call.Trace.Write("not evaluated: " + dealId + ", " + why);
            },
            dealId => overtaken.Add(dealId.ToString("D")));
        var hasMore = due.HasMore || unnoticed.HasMore || overtaken.Count > 0;
        if (!hasMore)
        {
            SweepEnds.Store(call.System, shard, began, call.Now);
        }

        var byRule = evaluated.SelectMany(d => d.Plan.Open).GroupBy(o => o.Finding.RuleCode, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var deal in evaluated.Where(d => d.Deal.State is { IsMemoryLost: true }))
        {
            call.Trace.Write("memory of the last evaluation could not be read: " + deal.Deal.Facts.DealId);
        }

        call.Trace.Decision("evaluated", "deals " + evaluated.Count, "changed unnoticed " + unnoticed.DealIds.Count, "overtaken " + overtaken.Count, "more " + hasMore);
        call.Answer("Evaluated", evaluated.Count);
        call.Answer("Failed", string.Join(",", failed));
        call.Answer("Overtaken", string.Join(",", overtaken));
        call.Answer("HasMore", hasMore);
        call.Answer(ContinueFrom, began.ToString("O", CultureInfo.InvariantCulture));
        call.Answer("AlertsByRule", Json.Write<Dictionary<string, int>>(byRule));
    }

    // The moment the sweep began: what was evaluated since is not taken again, so that a sweep ends.
    private static DateTime Began(PluginCall call)
    {
        var text = call.Optional<string>(ContinueFrom);
        if (string.IsNullOrEmpty(text))
        {
            return call.Now;
        }

        return DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var began)
            ? began
            : throw new ExpectedStopException(Messages.InvalidParameter(ContinueFrom));
    }
}
