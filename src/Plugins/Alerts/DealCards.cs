using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>The open cards of a deal, worded for the caller.</summary>
public static class DealCards
{
    /// <summary>
    /// The cards, highest rank first; a finding on the surface Fact stands under its parent's card. Read with the given service:
    /// with the caller's, secured facts show only to those who may read them.
    /// </summary>
    public static List<CardDocument> Read(IOrganizationService service, Guid dealId, ProductSettings settings, Language language) =>
        Of(AlertReader.Rows(service, new[] { dealId })[dealId], settings, language);

    /// <summary>What persons acted on, snoozed or dismissed is quiet, and not gone: how many cards that are, in a sentence; null for none.</summary>
    public static string? SetAside(IEnumerable<Entity> rows, Language language)
    {
        var quiet = rows.Count(row => row.Choice<AlertSurface>(AlertTable.Surface) == AlertSurface.Card && row.Choice<AlertState>(AlertTable.State) != AlertState.Open);
        return quiet == 0 ? null : new Wording("SetAside", quiet).In(language);
    }

    /// <summary>The cards of the deal's unresolved alerts.</summary>
    public static List<CardDocument> Of(IEnumerable<Entity> rows, ProductSettings settings, Language language)
    {
        var open = rows
            .Where(row => row.Choice<AlertState>(AlertTable.State) == AlertState.Open && (AlertRow.RuleCode(row) is not null || WorkflowAlerts.IsOne(row)))
            .OrderByDescending(row => row.Number(AlertTable.Rank))
            .ThenBy(row => row.Text(AlertTable.Key), StringComparer.Ordinal)
            .Select(row => Card(row, language))
            .ToList();
        var cards = open.Where(c => string.Equals(c.Surface, nameof(AlertSurface.Card), StringComparison.Ordinal)).ToList();
        foreach (var fact in open.Where(c => string.Equals(c.Surface, nameof(AlertSurface.Fact), StringComparison.Ordinal)))
        {
            var parents = settings.Rules.For(RuleCatalogue.Find(fact.Rule)!).Parents;
            cards.Find(c => parents.Contains(c.Rule))?.Children.Add(fact);
        }

        return cards;
    }

    /// <summary>One alert as a card.</summary>
    internal static CardDocument Card(Entity row, Language language)
    {
        var alert = AlertRow.ToStored(row);
        if (AlertRow.RuleCode(row) is not { } rule)
        {
            return WorkflowCard.Of(row, alert, language);
        }

        return new CardDocument
        {
            Id = alert.Id,
            Rule = rule,
            Severity = alert.Severity.ToString(),
            Surface = alert.Surface.ToString(),
            Title = CardTexts.Title(rule, language),
            Facts = CardTexts.Facts(rule, alert.Facts, language).ToList(),
            Reason = CardTexts.Reason(rule, language),
            Action = CardTexts.Action(alert.ActionCode, language),
            IsQuestion = row.Flag(AlertTable.IsQuestion),
            Options = CardTexts.Options(alert.ActionCode, language).ToList(),
            State = alert.State.ToString(),
            Rank = alert.Rank,
        };
    }
}
