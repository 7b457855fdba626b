using System.Globalization;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Load;

/// <summary>Wins or loses a deal that has just been made, as a person does.</summary>
internal static class DealClosing
{
    // States and status reasons of the standard opportunity table.
    private const int Open = 0;
    private const int InProgress = 1;
    private const int Won = 3;
    private const int Canceled = 4;

    /// <summary>The requests; null for a deal that stays open.</summary>
    /// <exception cref="CellProblemException">Day or value of the closing cannot be read.</exception>
    public static IReadOnlyList<OrganizationRequest>? Requests(CloseMap close, MetadataCatalog catalog, Entity deal, IReadOnlyDictionary<string, string> cells, DateTime now)
    {
        var outcome = cells[close.Column];
        var isWon = close.Won.Contains(outcome, StringComparer.Ordinal);
        var isReopened = close.Reopened?.Contains(outcome, StringComparer.Ordinal) == true;
        if (!isWon && !isReopened && !close.Lost.Contains(outcome, StringComparer.Ordinal))
        {
            return null;
        }

        var closing = catalog.Table("opportunityclose");
        var activity = new Entity("opportunityclose")
        {
            ["opportunityid"] = deal.ToEntityReference(),
            ["subject"] = string.Create(CultureInfo.InvariantCulture, $"{outcome} {cells[close.Date]}"),
        };
        Set(activity, closing.Find("actualend")!, close.Date, cells, now);
        if (close.Value is { } value)
        {
            Set(activity, closing.Find("actualrevenue")!, value, cells, now);
        }

        var closed = new OrganizationRequest(isWon ? "WinOpportunity" : "LoseOpportunity")
        {
            ["OpportunityClose"] = activity,
            ["Status"] = new OptionSetValue(isWon ? Won : Canceled),
        };
        return isReopened ? [closed, Reopening(deal)] : [closed];
    }

    private static UpdateRequest Reopening(Entity deal) => new()
    {
        Target = new Entity(deal.LogicalName, deal.Id) { ["statecode"] = new OptionSetValue(Open), ["statuscode"] = new OptionSetValue(InProgress) },
    };

    private static void Set(Entity activity, ColumnDefinition column, string source, IReadOnlyDictionary<string, string> cells, DateTime now)
    {
        if (cells[source].Length == 0)
        {
            return;
        }

        try
        {
            activity[column.LogicalName] = CellValue.Of(column, cells[source], now);
        }
        catch (CellProblemException problem)
        {
            throw new CellProblemException(problem.Message, problem.WhatToDo) { Column = source };
        }
    }
}
