using System;
using Microsoft.Xrm.Sdk;

namespace SamplePlugins;

/// <summary>What every sample does: read the services, trace, act.</summary>
public abstract class SamplePlugin : IPlugin
{
    protected SamplePlugin(string unsecure) => Configuration = unsecure ?? string.Empty;

    /// <summary>The step's unsecure configuration.</summary>
    protected string Configuration { get; }

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext));
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory));
        var tracing = (ITracingService)serviceProvider.GetService(typeof(ITracingService));
        tracing.Trace("{0} runs in stage {1}", GetType().Name, context.Stage);
        Run(context, factory, tracing);
    }

    protected abstract void Run(IPluginExecutionContext context, IOrganizationServiceFactory factory, ITracingService tracing);

    /// <summary>Leaves a task whose subject a test can read.</summary>
    protected static void Note(IOrganizationService service, string subject) => service.Create(new Entity("task") { ["subject"] = subject });

    protected static Entity Target(IPluginExecutionContext context) => (Entity)context.InputParameters["Target"];
}
