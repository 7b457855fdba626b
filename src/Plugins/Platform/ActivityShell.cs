using System.Activities;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>
/// What every workflow activity of the product does around its own work: trace, and end in one of the three ways. One instance serves
/// many calls; arguments have their values in the call.
/// </summary>
public abstract class ActivityShell : CodeActivity
{
    /// <inheritdoc/>
    protected sealed override void Execute(CodeActivityContext context)
    {
        var call = new ActivityCall(context);
        call.Trace.Write("enter " + GetType().Name);
        Outcome.Of(call.Trace, call.Workflow.CorrelationId, () => call.Language, () => Run(call));
    }

    /// <summary>The activity's own work: read, ask Domain, write, answer.</summary>
    protected abstract void Run(ActivityCall call);
}
