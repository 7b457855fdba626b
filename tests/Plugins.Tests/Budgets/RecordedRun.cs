using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Moq;

namespace BuyingDynamics.Plugins.Tests.Budgets;

/// <summary>One run of a plugin as the platform would start it, over a service that counts.</summary>
internal static class RecordedRun
{
    public static RecordingService Of(IPlugin plugin, InstalledProduct product, Entity target, Entity? preImage = null, int stage = 20, IPluginExecutionContext? parent = null)
    {
        var service = new RecordingService(product.System);
        var context = new Mock<IPluginExecutionContext>();
        context.Setup(c => c.MessageName).Returns("Update");
        context.Setup(c => c.PrimaryEntityName).Returns(target.LogicalName);
        context.Setup(c => c.PrimaryEntityId).Returns(target.Id);
        context.Setup(c => c.Stage).Returns(stage);
        context.Setup(c => c.InitiatingUserId).Returns(product.RepId);
        context.Setup(c => c.OperationCreatedOn).Returns(product.Environment.Clock.Now);
        context.Setup(c => c.InputParameters).Returns(new ParameterCollection { ["Target"] = target });
        context.Setup(c => c.SharedVariables).Returns([]);
        context.Setup(c => c.PreEntityImages).Returns(preImage is null ? [] : new EntityImageCollection { ["Image"] = preImage });
        context.Setup(c => c.ParentContext).Returns(parent!);
        var factory = new Mock<IOrganizationServiceFactory>();
        factory.Setup(f => f.CreateOrganizationService(null)).Returns(service);
        factory.Setup(f => f.CreateOrganizationService(product.RepId)).Returns(service);
        var provider = new Mock<IServiceProvider>();
        provider.Setup(p => p.GetService(typeof(IPluginExecutionContext))).Returns(context.Object);
        provider.Setup(p => p.GetService(typeof(IOrganizationServiceFactory))).Returns(factory.Object);
        provider.Setup(p => p.GetService(typeof(ITracingService))).Returns(Mock.Of<ITracingService>());
        plugin.Execute(provider.Object);
        return service;
    }
}
