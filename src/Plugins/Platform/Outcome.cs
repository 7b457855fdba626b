using System;
using System.Diagnostics;
using System.Globalization;
using BuyingDynamics.DataAccess.Settings;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>The three ways in which our work ends badly, the same for plugins and workflow activities.</summary>
internal static class Outcome
{
    /// <summary>Does the work. What stops it is traced, and leaves as what a person may read.</summary>
    /// <param name="trace">Where it is traced.</param>
    /// <param name="correlationId">What a bug is found by.</param>
    /// <param name="language">The language of the person; read only when a sentence is needed.</param>
    /// <param name="work">The work.</param>
    public static void Of(CallTrace trace, Guid correlationId, Func<Language> language, Action work)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            work();
        }
        catch (ExpectedStopException stop)
        {
            trace.Write("stopped after " + Elapsed(watch) + ": " + stop.Sentence.Key);
            throw Refusal(language, stop.Sentence);
        }
        catch (InvalidSettingException invalid)
        {
            trace.Write("stopped after " + Elapsed(watch) + ": " + invalid.Message);
            throw Refusal(language, Messages.InvalidSetting(invalid));
        }
        catch (InvalidRuleException invalid)
        {
            trace.Write("stopped after " + Elapsed(watch) + ": " + invalid.Message);
            throw Refusal(language, Messages.Rule(invalid.Problem));
        }
        catch (InvalidPluginExecutionException)
        {
            // A nested operation already said it in the user's words.
            trace.Write("stopped by a nested operation after " + Elapsed(watch));
            throw;
        }
        catch (Exception fault) when (PlatformFault.Is(fault))
        {
            trace.Write("platform fault after " + Elapsed(watch) + ": " + fault);
            throw;
        }
        catch (Exception bug)
        {
            trace.Write("bug after " + Elapsed(watch) + ": " + bug);
            throw Refusal(language, Messages.Unexpected(correlationId));
        }
    }

    /// <summary>Whether an exception is a bug of ours: no expected stop, and no fault of the platform.</summary>
    public static bool IsBug(Exception exception) =>
        exception is not (ExpectedStopException or InvalidSettingException or InvalidRuleException or InvalidPluginExecutionException) && !PlatformFault.Is(exception);

    /// <summary>How long something took, for the trace.</summary>
    public static string Elapsed(Stopwatch watch) => watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture) + " ms";

    private static InvalidPluginExecutionException Refusal(Func<Language> language, Sentence sentence) =>
        new(OperationStatus.Failed, sentence.ErrorCode, sentence.In(language()), sentence.Status);
}
