using System;
using System.Linq;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>A plugin that is the main operation of a Custom API.</summary>
public abstract class CustomApiShell : PluginShell
{
    /// <summary>The Custom API.</summary>
    public abstract CustomApiDeclaration Declaration { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The plugin runs at another message: the registration is wrong.</exception>
    protected sealed override void Run(PluginCall call)
    {
        if (!string.Equals(call.Context.MessageName, Declaration.Name, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{GetType().Name} is not declared for {call.Context.MessageName}.");
        }

        foreach (var parameter in Declaration.Parameters.Where(p => !p.IsOptional))
        {
            if (!call.Context.InputParameters.TryGetValue(parameter.Name, out var value) || value is null)
            {
                throw new ExpectedStopException(Messages.InvalidParameter(parameter.Name));
            }
        }

        try
        {
            Handle(call);
        }
        catch (Exception bug) when (Outcome.IsBug(bug))
        {
            // Forms ask after a save: who reads that nothing was saved would enter it again.
            call.Trace.Write("bug: " + bug);
            throw new ExpectedStopException(Messages.NotAnswered(call.Context.CorrelationId));
        }
    }

    /// <summary>Answers one call.</summary>
    protected abstract void Handle(PluginCall call);
}
