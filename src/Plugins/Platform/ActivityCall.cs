using System;
using System.Activities;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>
/// One call of a workflow activity: its arguments, services and trace. Built per call, never kept. It has no moment: the operation of a
/// workflow that waited began long ago, so what needs the present asks a Custom API, which is an operation of its own.
/// </summary>
public sealed class ActivityCall
{
    private readonly IOrganizationServiceFactory factory;
    private readonly Lazy<IOrganizationService> caller;

    /// <summary>Takes what the workflow provides.</summary>
    /// <exception cref="InvalidOperationException">The workflow provides no context or no service factory.</exception>
    public ActivityCall(CodeActivityContext arguments)
    {
        Arguments = arguments;
        Workflow = Required<IWorkflowContext>(arguments);
        factory = Required<IOrganizationServiceFactory>(arguments);
        caller = new Lazy<IOrganizationService>(() => factory.CreateOrganizationService(Workflow.UserId));
        Trace = new CallTrace(Required<ITracingService>(arguments));
    }

    /// <summary>Where arguments have their values.</summary>
    public CodeActivityContext Arguments { get; }

    /// <summary>What runs the activity.</summary>
    public IWorkflowContext Workflow { get; }

    /// <summary>Where the call says what it decided and on which facts.</summary>
    public CallTrace Trace { get; }

    /// <summary>Reads and writes with the rights of the user the workflow runs as.</summary>
    public IOrganizationService Caller => caller.Value;

    /// <summary>Reads as the system.</summary>
    public IOrganizationService System => factory.CreateOrganizationService(null);

    /// <summary>The language of the user the workflow runs as.</summary>
    public Language Language => UserLanguage.Of(System, Workflow.UserId);

    /// <summary>The deal that an argument names, with those columns, read with the rights of the user the workflow runs as.</summary>
    /// <exception cref="ExpectedStopException">It does not exist, or that user may not see it.</exception>
    public Entity Deal(InArgument<EntityReference> argument, params string[] columns)
    {
        var deal = argument.Get(Arguments);
        return deal is null
            ? throw new ExpectedStopException(Messages.Missing("Column.Opportunity"))
            : Caller.RetrieveMultiple(Paging.RowsOf(OpportunityTable.Table, OpportunityTable.Id, new[] { deal.Id }, columns)).Entities.FirstOrDefault()
                ?? throw new ExpectedStopException(Messages.NotFound("Kind.Deal"));
    }

    /// <summary>Stops unless the user the workflow runs as may change the deal.</summary>
    public void RequireWrite(Guid dealId)
    {
        var access = (RetrievePrincipalAccessResponse)System.Execute(new RetrievePrincipalAccessRequest
        {
            Target = new EntityReference(OpportunityTable.Table, dealId),
            Principal = new EntityReference(SystemUserTable.Table, Workflow.UserId),
        });
        if ((access.AccessRights & AccessRights.WriteAccess) == AccessRights.None)
        {
            throw new ExpectedStopException(Messages.NotAllowed());
        }
    }

    /// <summary>
    /// Writes as the system, past our own refusals of direct writes. The workflow's later steps share this context and must not pass
    /// them: what they write is somebody else's wish.
    /// </summary>
    public T AsSystem<T>(Func<IOrganizationService, T> write)
    {
        Workflow.SharedVariables[PluginCall.SystemWrite] = true;
        try
        {
            return write(System);
        }
        finally
        {
            Workflow.SharedVariables.Remove(PluginCall.SystemWrite);
        }
    }

    private static T Required<T>(ActivityContext context)
        where T : class =>
        context.GetExtension<T>() ?? throw new InvalidOperationException($"The workflow provides no {typeof(T).Name}.");
}
