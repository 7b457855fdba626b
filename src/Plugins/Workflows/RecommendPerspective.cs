using System.Activities;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Perspectives;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.Plugins.Workflows;

/// <summary>Recommend Perspective: the first of what to bring into a conversation. Empty outputs: nothing fits.</summary>
[PluginTypeId("bd010030-0000-4000-8000-000000000008")]
public sealed class RecommendPerspective : ActivityShell
{
    /// <summary>The deal.</summary>
    [RequiredArgument]
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Table)]
    public InArgument<EntityReference> Deal { get; set; } = new();

    /// <summary>With whom one is about to speak; all active people of the deal when empty.</summary>
    [Input("Stakeholder")]
    [ReferenceTarget(StakeholderTable.Table)]
    public InArgument<EntityReference> Stakeholder { get; set; } = new();

    /// <summary>Its name.</summary>
    [Output("Name")]
    public OutArgument<string> Name { get; set; } = new();

    /// <summary>What to say.</summary>
    [Output("What to say")]
    public OutArgument<string> WhatToSay { get; set; } = new();

    /// <summary>Why it matters to that role now.</summary>
    [Output("Why it matters")]
    public OutArgument<string> WhyItMatters { get; set; } = new();

    /// <summary>Where its asset is.</summary>
    [Output("Address of the asset")]
    public OutArgument<string> Url { get; set; } = new();

    /// <inheritdoc/>
    protected override void Run(ActivityCall call)
    {
        var request = new OrganizationRequest(RecommendPerspectives.Name) { [DealOfCall.OpportunityParameter] = call.Deal(Deal, OpportunityTable.Id).Id };
        if (Stakeholder.Get(call.Arguments) is { } stakeholder)
        {
            request[DealOfCall.StakeholderParameter] = stakeholder.Id;
        }

        var answer = Json.Read<PerspectivesDocument>((string)call.Caller.Execute(request).Results[RecommendPerspectives.Perspectives]);
        var first = answer.WorkedToday.Concat(answer.Perspectives).FirstOrDefault();
        Name.Set(call.Arguments, first?.Name ?? "");
        WhatToSay.Set(call.Arguments, first?.Text ?? "");
        WhyItMatters.Set(call.Arguments, first?.Why ?? "");
        Url.Set(call.Arguments, first?.Url ?? "");
    }
}
