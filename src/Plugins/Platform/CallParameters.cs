namespace BuyingDynamics.Plugins.Platform;

/// <summary>Reads and answers parameters of a Custom API.</summary>
public static class CallParameters
{
    /// <summary>The value of a parameter.</summary>
    /// <exception cref="ExpectedStopException">It holds another type of value.</exception>
    public static T Parameter<T>(this PluginCall call, string name) =>
        call.Context.InputParameters.TryGetValue(name, out var value) && value is T typed
            ? typed
            : throw new ExpectedStopException(Messages.InvalidParameter(name));

    /// <summary>The value of an optional parameter; the default when it was left out.</summary>
    public static T? Optional<T>(this PluginCall call, string name) =>
        call.Context.InputParameters.TryGetValue(name, out var value) && value is not null ? call.Parameter<T>(name) : default;

    /// <summary>Answers a response property.</summary>
    public static void Answer(this PluginCall call, string name, object? value) => call.Context.OutputParameters[name] = value;
}
