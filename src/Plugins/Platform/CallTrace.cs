using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>The platform's trace. What is written is data, never a format.</summary>
public sealed class CallTrace
{
    private readonly ITracingService tracing;

    /// <summary>Writes to that trace.</summary>
    public CallTrace(ITracingService tracing) => this.tracing = tracing;

    /// <summary>Writes a line.</summary>
    public void Write(string line) => tracing.Trace("{0}", line);

    /// <summary>Writes a decision with the facts it stands on.</summary>
    public void Decision(string decision, params object?[] facts) =>
        Write("decision: " + decision + " [" + string.Join(", ", global::System.Array.ConvertAll(facts, Text)) + "]");

    private static string Text(object? fact) => global::System.Convert.ToString(fact, CultureInfo.InvariantCulture) ?? "";
}
