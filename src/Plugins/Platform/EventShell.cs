using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>
/// A plugin that runs at steps: reads facts, calls Domain, writes the result. One instance serves many calls, so it keeps nothing.
/// </summary>
public abstract class EventShell : PluginShell
{
    /// <summary>The steps it is registered at.</summary>
    public abstract IReadOnlyList<StepDeclaration> Steps { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The plugin runs at a step that is not declared: the registration is wrong.</exception>
    protected sealed override void Run(PluginCall call)
    {
        var context = call.Context;
        var step = Steps.FirstOrDefault(s =>
            string.Equals(s.Message, context.MessageName, StringComparison.Ordinal)
            && IsOf(s, context.PrimaryEntityName)
            && (int)s.Stage == context.Stage)
            ?? throw new InvalidOperationException(
                $"{GetType().Name} is not declared for {context.MessageName} of {context.PrimaryEntityName} at stage {context.Stage}.");
        if (call.IsRestore)
        {
            call.Trace.Write("steps aside: the row is restored as it was");
            return;
        }

        Handle(new EventCall(call, step));
    }

    /// <summary>Whether a declared step stands for one on this table: its own, and no other unless a plugin says so.</summary>
    protected virtual bool IsOf(StepDeclaration step, string table) => string.Equals(step.Table, table, StringComparison.Ordinal);

    /// <summary>Handles one event.</summary>
    protected abstract void Handle(EventCall call);
}
