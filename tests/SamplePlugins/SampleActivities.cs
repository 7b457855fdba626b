using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace SamplePlugins;

/// <summary>Greets somebody as often as asked.</summary>
public sealed class Greets : CodeActivity
{
    [RequiredArgument]
    [Input("Name")]
    public InArgument<string> Name { get; set; } = null!;

    [Input("Times")]
    [Default("2")]
    public InArgument<int> Times { get; set; } = null!;

    [Output("Greeting")]
    public OutArgument<string> Greeting { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var greeting = string.Empty;
        for (var count = 0; count < Times.Get(context); count++)
        {
            greeting += "Hello " + Name.Get(context) + ". ";
        }

        Greeting.Set(context, greeting.Trim());
    }
}

/// <summary>Leaves a task that says what the activity was told, and gives a reference to it.</summary>
public sealed class NotesWorkflow : CodeActivity
{
    [Input("About")]
    [ReferenceTarget("account")]
    public InArgument<EntityReference> About { get; set; } = null!;

    [Output("Note")]
    [ReferenceTarget("task")]
    public OutArgument<EntityReference> Note { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        context.GetExtension<ITracingService>().Trace("about {0}", About.Get(context)?.Id);
        var service = context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId);
        var images = (workflow.PreEntityImages.Contains("PreBusinessEntity") ? "pre" : "-") + "/" + (workflow.PostEntityImages.Contains("PostBusinessEntity") ? "post" : "-");
        var id = service.Create(new Entity("task")
        {
            ["subject"] = string.Join("|", workflow.MessageName, "mode " + workflow.WorkflowMode, "category " + workflow.WorkflowCategory, "depth " + workflow.Depth, images,
                workflow.InputParameters.Contains("Target") ? "target" : "no target", "stage " + workflow.StageName),
            ["description"] = workflow.UserId.ToString("D") + "|" + workflow.InitiatingUserId.ToString("D") + "|" + workflow.PrimaryEntityName + "|" + workflow.PrimaryEntityId.ToString("D"),
            ["regardingobjectid"] = About.Get(context),
        });
        Note.Set(context, new EntityReference("task", id));
    }
}

/// <summary>Writes into the task it runs on which operation caused it, and how deep.</summary>
public sealed class NotesParent : CodeActivity
{
    protected override void Execute(CodeActivityContext context)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId).Update(new Entity("task", workflow.PrimaryEntityId)
        {
            ["description"] = "depth " + workflow.Depth + ", because of " + workflow.ParentContext.MessageName + " of " + workflow.ParentContext.PrimaryEntityName,
        });
    }
}

/// <summary>Sets the account's fax to "ready".</summary>
public sealed class MakesReady : CodeActivity
{
    protected override void Execute(CodeActivityContext context)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId)
            .Update(new Entity("account", workflow.PrimaryEntityId) { ["fax"] = "ready" });
    }
}

/// <summary>Fails as long as the account's fax is not "ready": what a retry can heal.</summary>
public sealed class NeedsReady : CodeActivity
{
    protected override void Execute(CodeActivityContext context)
    {
        var workflow = context.GetExtension<IWorkflowContext>();
        context.GetExtension<ITracingService>().Trace("looking");
        var account = context.GetExtension<IOrganizationServiceFactory>().CreateOrganizationService(workflow.UserId)
            .Retrieve("account", workflow.PrimaryEntityId, new Microsoft.Xrm.Sdk.Query.ColumnSet("fax"));
        if (account.GetAttributeValue<string>("fax") != "ready")
        {
            throw new InvalidPluginExecutionException("The account is not ready.");
        }
    }
}
