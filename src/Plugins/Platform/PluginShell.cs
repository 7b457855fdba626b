using System;
using System.Diagnostics;
using System.Globalization;
using BuyingDynamics.DataAccess.Settings;
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
        try
        {
            Run(call);
            call.Trace.Write("exit after " + Elapsed(watch));
        }
        catch (ExpectedStopException stop)
        {
            call.Trace.Write("stopped after " + Elapsed(watch) + ": " + stop.Sentence.Key);
            throw Refusal(call, stop.Sentence);
        }
        catch (InvalidSettingException invalid)
        {
            call.Trace.Write("stopped after " + Elapsed(watch) + ": " + invalid.Message);
            throw Refusal(call, Messages.InvalidSetting(invalid.Setting, invalid.Held));
        }
        catch (InvalidPluginExecutionException)
        {
            // A nested operation already said it in the user's words.
            call.Trace.Write("stopped by a nested operation after " + Elapsed(watch));
            throw;
        }
        catch (Exception fault) when (PlatformFault.Is(fault))
        {
            call.Trace.Write("platform fault after " + Elapsed(watch) + ": " + fault);
            throw;
        }
        catch (Exception bug)
        {
            call.Trace.Write("bug after " + Elapsed(watch) + ": " + bug);
            throw Refusal(call, Messages.Unexpected(call.Context.CorrelationId));
        }
    }

    /// <summary>The plugin's own work.</summary>
    protected abstract void Run(PluginCall call);

    private static InvalidPluginExecutionException Refusal(PluginCall call, Sentence sentence) =>
        new(OperationStatus.Failed, sentence.ErrorCode, sentence.In(UserLanguage.Of(call)), sentence.Status);

    private static string Elapsed(Stopwatch watch) => watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture) + " ms";
}
