using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>A plug-in. One instance serves many calls at once, so it must not keep state of a call.</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}

/// <summary>Writes to the trace of a plug-in's run.</summary>
public interface ITracingService
{
    void Trace(string format, params object[] args);
}

/// <summary>Makes organization services that act for a user.</summary>
public interface IOrganizationServiceFactory
{
    /// <summary>A service for the user; null means the system, <see cref="Guid.Empty"/> the user of the running context.</summary>
    IOrganizationService CreateOrganizationService(Guid? userId);
}

/// <summary>Posts an execution context to a service endpoint.</summary>
public interface IServiceEndpointNotificationService
{
    string Execute(EntityReference serviceEndpoint, IExecutionContext context);
}
