using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Moq;

namespace BuyingDynamics.Plugins.Tests.Budgets;

/// <summary>One run of a plugin as the platform would start it, over a service that counts.</summary>
internal static class RecordedRun
{
    public static RecordingService Of(IPlugin plugin, InstalledProduct product, Entity target, Entity? preImage = null, int stage = 20, IPluginExecutionContext? parent = null)
    {
        var context = OfUpdate(product, target, stage);
        context.Setup(c => c.PreEntityImages).Returns(preImage is null ? [] : new EntityImageCollection { ["Image"] = preImage });
        context.Setup(c => c.ParentContext).Returns(parent!);
        return Run(plugin, product, context.Object);
    }

    /// <summary>An asynchronous step on an update, over any service.</summary>
    public static void OfJob(IPlugin plugin, InstalledProduct product, Entity target, IOrganizationService service) =>
        Over(service, plugin, product, OfUpdate(product, target, stage: 40).Object);

    /// <summary>A Custom API at a depth in a chain of causes, asked by one of our own handlers; what it answers is in the outputs.</summary>
    public static RecordingService OfApi(IPlugin plugin, string name, InstalledProduct product, int depth, ParameterCollection input, ParameterCollection output)
    {
        var parent = new Mock<IPluginExecutionContext>();
        parent.Setup(c => c.SharedVariables).Returns(new ParameterCollection { ["bd.systemwrite"] = true });
        var context = Context(product, stage: 30, depth, input);
        context.Setup(c => c.MessageName).Returns(name);
        context.Setup(c => c.OutputParameters).Returns(output);
        context.Setup(c => c.ParentContext).Returns(parent.Object);
        return Run(plugin, product, context.Object);
    }

    private static Mock<IPluginExecutionContext> OfUpdate(InstalledProduct product, Entity target, int stage)
    {
        var context = Context(product, stage, depth: 1, new ParameterCollection { ["Target"] = target });
        context.Setup(c => c.MessageName).Returns("Update");
        context.Setup(c => c.PrimaryEntityName).Returns(target.LogicalName);
        context.Setup(c => c.PrimaryEntityId).Returns(target.Id);
        return context;
    }

    private static Mock<IPluginExecutionContext> Context(InstalledProduct product, int stage, int depth, ParameterCollection input)
    {
        var context = new Mock<IPluginExecutionContext>();
        context.Setup(c => c.Stage).Returns(stage);
        context.Setup(c => c.Depth).Returns(depth);
        context.Setup(c => c.InitiatingUserId).Returns(product.RepId);
        context.Setup(c => c.OperationCreatedOn).Returns(product.Environment.Clock.Now);
        context.Setup(c => c.InputParameters).Returns(input);
        context.Setup(c => c.SharedVariables).Returns([]);
        return context;
    }

    private static RecordingService Run(IPlugin plugin, InstalledProduct product, IPluginExecutionContext context)
    {
        var service = new RecordingService(product.System);
        Over(service, plugin, product, context);
        return service;
    }

    private static void Over(IOrganizationService service, IPlugin plugin, InstalledProduct product, IPluginExecutionContext context)
    {
        var factory = new Mock<IOrganizationServiceFactory>();
        factory.Setup(f => f.CreateOrganizationService(null)).Returns(service);
        factory.Setup(f => f.CreateOrganizationService(product.RepId)).Returns(service);
        var provider = new Mock<IServiceProvider>();
        provider.Setup(p => p.GetService(typeof(IPluginExecutionContext))).Returns(context);
        provider.Setup(p => p.GetService(typeof(IOrganizationServiceFactory))).Returns(factory.Object);
        provider.Setup(p => p.GetService(typeof(ITracingService))).Returns(Mock.Of<ITracingService>());
        plugin.Execute(provider.Object);
    }
}
