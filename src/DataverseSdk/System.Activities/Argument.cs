namespace System.Activities;

/// <summary>A value that goes into an activity or comes out of it. It is kept in the context, not here: one activity serves many runs.</summary>
public abstract class Argument
{
    internal Argument() { }

    public Type ArgumentType { get; internal init; }

    public ArgumentDirection Direction { get; internal init; }

    internal object Default { get; init; }

    public object Get(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetValue(this);
    }

    public T Get<T>(ActivityContext context) => Get(context) is { } value ? (T)value : default;

    public void Set(ActivityContext context, object value)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.SetValue(this, value);
    }
}
