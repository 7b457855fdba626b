using System.Collections.Generic;

namespace System.Activities;

/// <summary>
/// What a running activity reaches: its host's extensions and the values of its arguments. As in the original, nobody but the host
/// makes one; a host that is not part of this assembly calls the constructor through reflection.
/// </summary>
public class ActivityContext
{
    private readonly IReadOnlyDictionary<Type, object> extensions;
    private readonly Dictionary<Argument, object> values = [];

    internal ActivityContext(Guid workflowInstanceId, string activityInstanceId, IReadOnlyDictionary<Type, object> extensions)
    {
        WorkflowInstanceId = workflowInstanceId;
        ActivityInstanceId = activityInstanceId;
        this.extensions = extensions;
    }

    public Guid WorkflowInstanceId { get; }

    public string ActivityInstanceId { get; }

    /// <summary>The host's extension of that type; null when it has none.</summary>
    public T GetExtension<T>()
        where T : class => extensions.TryGetValue(typeof(T), out var extension) ? (T)extension : null;

    public T GetValue<T>(InArgument<T> argument) => Read<T>(argument);

    public T GetValue<T>(OutArgument<T> argument) => Read<T>(argument);

    public T GetValue<T>(InOutArgument<T> argument) => Read<T>(argument);

    public object GetValue(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return values.TryGetValue(argument, out var value) ? value : argument.Default;
    }

    public void SetValue<T>(OutArgument<T> argument, T value) => SetValue((Argument)argument, value);

    public void SetValue<T>(InOutArgument<T> argument, T value) => SetValue((Argument)argument, value);

    /// <exception cref="InvalidOperationException">The value is not of the argument's type.</exception>
    public void SetValue(Argument argument, object value)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var fits = value is null
            ? !argument.ArgumentType.IsValueType || Nullable.GetUnderlyingType(argument.ArgumentType) is not null
            : argument.ArgumentType.IsInstanceOfType(value);
        if (!fits)
        {
            throw new InvalidOperationException($"An argument of type {argument.ArgumentType} cannot hold {value?.GetType().ToString() ?? "null"}.");
        }

        values[argument] = value;
    }

    private T Read<T>(Argument argument) => GetValue(argument) is { } value ? (T)value : default;
}
