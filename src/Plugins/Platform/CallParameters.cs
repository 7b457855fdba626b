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

    /// <summary>An optional text that a person typed; null when it was left out or is empty.</summary>
    /// <exception cref="ExpectedStopException">It is longer than its column.</exception>
    public static string? OptionalText(this PluginCall call, string name, int most) => call.Optional<string>(name) switch
    {
        null or "" => null,
        var text when text.Length > most => throw new ExpectedStopException(Messages.TextTooLong("Text." + name, most, text.Length)),
        var text => text,
    };

    /// <summary>Answers a response property.</summary>
    public static void Answer(this PluginCall call, string name, object? value) => call.Context.OutputParameters[name] = value;
}
