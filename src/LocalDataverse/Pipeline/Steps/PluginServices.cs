using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Steps;

/// <summary>What a plugin can ask its service provider for: context, tracing, organization service factory.</summary>
internal sealed class PluginServices(PluginContext context, PluginTrace trace, Func<Guid, IOrganizationService> serviceFor, Guid systemUserId)
    : IServiceProvider, IOrganizationServiceFactory, ITracingService
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType) =>
        serviceType.IsInstanceOfType(context) ? context
        : serviceType == typeof(ITracingService) || serviceType == typeof(IOrganizationServiceFactory) ? this
        : null;

    /// <summary>A service for the user; null is the system, an empty id the user of the context.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId) =>
        serviceFor(userId is null ? systemUserId : userId == Guid.Empty ? context.UserId : userId.Value);

    /// <inheritdoc/>
    public void Trace(string format, params object[] args) =>
        trace.Add(args is null or [] ? format : string.Format(CultureInfo.InvariantCulture, format, args));
}
