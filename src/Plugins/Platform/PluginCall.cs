using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>One call of a plugin: its context, services, moment and trace. Built per call, never kept.</summary>
public sealed class PluginCall
{
    // Set on our own context before we write as the system; a client cannot set shared variables.
    internal const string SystemWrite = "bd.systemwrite";

    private readonly IOrganizationServiceFactory factory;
    private IOrganizationService? system;
    private IOrganizationService? caller;

    /// <summary>Takes what the platform provides.</summary>
    /// <exception cref="InvalidOperationException">The platform provides no context or no service factory.</exception>
    public PluginCall(IServiceProvider provider)
    {
        Context = Required<IPluginExecutionContext>(provider);
        factory = Required<IOrganizationServiceFactory>(provider);
        Trace = new CallTrace(Required<ITracingService>(provider));
    }

    /// <summary>The platform's context.</summary>
    public IPluginExecutionContext Context { get; }

    /// <summary>Where the call says what it decided and on which facts.</summary>
    public CallTrace Trace { get; }

    /// <summary>The moment of the operation, UTC. The platform's clock, so that a moved clock moves the product too.</summary>
    public DateTime Now => DateTime.SpecifyKind(Context.OperationCreatedOn, DateTimeKind.Utc);

    /// <summary>Who started the operation.</summary>
    public Guid UserId => Context.InitiatingUserId;

    /// <summary>Reads and writes as the system; what it writes passes our own refusals of direct writes.</summary>
    public IOrganizationService System
    {
        get
        {
            Context.SharedVariables[SystemWrite] = true;
            return system ??= factory.CreateOrganizationService(null);
        }
    }

    /// <summary>Reads and writes with the rights of the person who started the operation.</summary>
    public IOrganizationService Caller => caller ??= factory.CreateOrganizationService(UserId);

    /// <summary>The operations that caused this one, nearest first.</summary>
    public IEnumerable<IPluginExecutionContext> Ancestors
    {
        get
        {
            for (var context = Context.ParentContext; context is not null; context = context.ParentContext)
            {
                yield return context;
            }
        }
    }

    /// <summary>Whether one of our own handlers caused this operation.</summary>
    public bool IsSystemWrite => Ancestors.Any(a => a.SharedVariables.TryGetValue(SystemWrite, out var set) && set is true);

    /// <summary>
    /// Whether a row is written back as it was: known by the message that caused it, which only system administrators may send, not by a
    /// tag that anyone could send along.
    /// </summary>
    public bool IsRestore => Ancestors.Any(a => string.Equals(a.MessageName, ProductRows.RestoreApi, StringComparison.Ordinal));

    /// <summary>
    /// Whether a person asks for this, directly or by a save: that person's rights count, and whoever waits gets an answer. Otherwise
    /// one of our own handlers asks.
    /// </summary>
    public bool IsPersons => !IsSystemWrite;

    /// <summary>The service to use for what the asker asked for: a person's rights for a person, the system for ourselves.</summary>
    public IOrganizationService Asker => IsPersons ? Caller : System;

    /// <summary>Whether a bulk load caused this operation: evaluation is left to the sweep.</summary>
    public bool IsBulk => HasBulkTag(Context) || Ancestors.Any(HasBulkTag);

    private static bool HasBulkTag(IPluginExecutionContext context) =>
        context.SharedVariables.TryGetValue("tag", out var tag)
        && string.Equals(tag as string, SettingNames.BulkTag, StringComparison.Ordinal);

    private static T Required<T>(IServiceProvider provider)
        where T : class =>
        provider.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"The platform provides no {typeof(T).Name}.");
}
