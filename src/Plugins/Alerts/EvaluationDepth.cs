using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>
/// How deep in a chain of causes a deal is evaluated. The platform ends a chain of eight operations within an hour, jobs and workflows
/// included. What an evaluation writes may start a workflow, whose writes run steps of ours, which write in turn: these need the rest.
/// </summary>
internal static class EvaluationDepth
{
    // An evaluation at 5 raises an alert at 6; a workflow writes at 7 what follows from it, and our steps on that write at 8.
    private const int Deepest = 5;

    /// <summary>Whether what runs there, a request to evaluate, leaves room for all that follows from it.</summary>
    public static bool IsTooDeep(IPluginExecutionContext evaluation) => evaluation.Depth > Deepest;

    /// <summary>The same for a request that this one would make.</summary>
    public static bool IsTooDeepBelow(IPluginExecutionContext cause) => cause.Depth + 1 > Deepest;
}
