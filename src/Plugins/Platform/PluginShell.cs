using System;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>
/// What every plugin of the product does around its own work: trace entry, exit and elapsed time, and end in one of three ways:
/// an expected stop (a translated sentence that says what to do), a platform fault (passed on), a bug (a neutral sentence with
/// the correlation id; details only in the trace).
/// </summary>
public abstract class PluginShell : IPlugin
{
    /// <inheritdoc/>
    public void Execute(IServiceProvider serviceProvider)
    {
        var call = new PluginCall(serviceProvider);
        var watch = Stopwatch.StartNew();
        call.Trace.Write(string.Format(
            CultureInfo.InvariantCulture,
            "enter {0}: {1} of {2} {3}, stage {4}, depth {5}",
            GetType().Name,
            call.Context.MessageName,
            call.Context.PrimaryEntityName,
            call.Context.PrimaryEntityId,
            call.Context.Stage,
            call.Context.Depth));
        Outcome.Of(
            call.Trace,
            call.Context.CorrelationId,
            () => UserLanguage.Of(call),
            () =>
            {
                Run(call);
                call.Trace.Write("exit after " + Outcome.Elapsed(watch));
            });
    }

    /// <summary>The plugin's own work.</summary>
    protected abstract void Run(PluginCall call);
}
