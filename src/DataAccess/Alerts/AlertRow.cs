using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Reads the row of an alert.</summary>
public static class AlertRow
{
    /// <summary>The columns that <see cref="ToStored"/> reads.</summary>
    public static readonly string[] Columns =
    {
        AlertTable.Key, AlertTable.Rule, AlertTable.State, AlertTable.Severity, AlertTable.Surface, AlertTable.Facts, AlertTable.SecuredFacts,
        AlertTable.ActionCode, AlertTable.IsQuestion, AlertTable.Rank, AlertTable.SnoozedUntil, AlertTable.ActedOn, AlertTable.OpportunityId,
        AlertTable.Subject, AlertTable.OwnerId, AlertTable.Name,
    };

    /// <summary>The alert as Domain reconciles it.</summary>
    public static StoredAlert ToStored(Entity row) => new()
    {
        Id = row.Id,
        Key = row.Text(AlertTable.Key) ?? "",
        State = row.Choice<AlertState>(AlertTable.State) ?? AlertState.Open,
        Severity = row.Choice<Severity>(AlertTable.Severity) ?? Severity.Info,
        Surface = row.Choice<AlertSurface>(AlertTable.Surface) ?? AlertSurface.Card,
        Facts = Facts(row),
        ActionCode = row.Text(AlertTable.ActionCode) ?? "",
        Rank = row.Number(AlertTable.Rank),
        SnoozedUntil = row.Moment(AlertTable.SnoozedUntil),
        ActedOn = row.Moment(AlertTable.ActedOn),
    };

    // Facts that cannot be read differ from those found: the next evaluation writes them anew.
    private static FactSet Facts(Entity row)
    {
        try
        {
            return FactsJson.Read(row.Text(AlertTable.Facts), row.Text(AlertTable.SecuredFacts));
        }
        catch (Exception e) when (e is SerializationException or FormatException or ArgumentException)
        {
            return FactSet.Empty;
        }
    }

    /// <summary>The code of the rule; null for a rule of another version.</summary>
    public static string? RuleCode(Entity row)
    {
        var option = row.Option(AlertTable.Rule);
        foreach (var definition in RuleCatalogue.All)
        {
            if (definition.OptionValue == option)
            {
                return definition.Code;
            }
        }

        return null;
    }
}
