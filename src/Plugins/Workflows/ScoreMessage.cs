using System.Activities;
using BuyingDynamics.DataAccess.Messaging;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Messaging;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.Plugins.Workflows;

/// <summary>Score Message: whether a text is about us or about the customer. Stores and traces nothing of it.</summary>
[PluginTypeId("bd010030-0000-4000-8000-000000000006")]
public sealed class ScoreMessage : ActivityShell
{
    /// <summary>The text, plain or HTML.</summary>
    [RequiredArgument]
    [Input("Text")]
    public InArgument<string> Text { get; set; } = new();

    /// <summary>The deal it is about.</summary>
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Table)]
    public InArgument<EntityReference> Deal { get; set; } = new();

    /// <summary>Whom of the deal it is for; everybody when empty.</summary>
    [Input("Stakeholder")]
    [ReferenceTarget(StakeholderTable.Table)]
    public InArgument<EntityReference> Stakeholder { get; set; } = new();

    /// <summary>0 (about us) to 100 (about the customer).</summary>
    [Output("Score")]
    public OutArgument<int> Score { get; set; } = new();

    /// <summary>TooShort, Inward, Mixed or CustomerFocused: for conditions.</summary>
    [Output("Focus")]
    public OutArgument<string> Focus { get; set; } = new();

    /// <summary>The one thing to change, in the language of the user the workflow runs as; empty when there is none.</summary>
    [Output("What to change")]
    public OutArgument<string> Change { get; set; } = new();

    /// <inheritdoc/>
    protected override void Run(ActivityCall call)
    {
        var context = Deal.Get(call.Arguments) is null
            ? MessageContext.Unknown
            : MessageContextReader.Read(call.Caller, call.Deal(Deal, OpportunityTable.JourneyPhase), Stakeholder.Get(call.Arguments)?.Id);
        var report = MessageCheck.Of(Text.Get(call.Arguments) ?? "", context);
        Score.Set(call.Arguments, report.Score);
        Focus.Set(call.Arguments, report.Focus.ToString());
        Change.Set(call.Arguments, report.Weakness is { } weakness ? Wording.Of(weakness).In(call.Language) : "");
    }
}
