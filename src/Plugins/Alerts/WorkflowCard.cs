using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>The card of an alert that an organisation's own workflow raised: in the words of who wrote the workflow.</summary>
internal static class WorkflowCard
{
    /// <summary>The card.</summary>
    public static CardDocument Of(Entity row, StoredAlert alert, Language language) => new()
    {
        Id = alert.Id,
        Rule = WorkflowAlert.ActionCode,
        Severity = alert.Severity.ToString(),
        Surface = alert.Surface.ToString(),
        Title = row.Text(AlertTable.Name) ?? "",
        Reason = Texts.Get("Card.workflow.Reason", language),
        Action = alert.Facts.Find(WorkflowAlert.WhatToDoFact) is TextFact whatToDo ? whatToDo.Value : "",
        State = alert.State.ToString(),
        Rank = alert.Rank,
    };
}
