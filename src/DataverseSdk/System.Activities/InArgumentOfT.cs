namespace System.Activities;

/// <summary>An argument of direction In and type <typeparamref name="T"/>.</summary>
public sealed class InArgument<T> : InArgument
{
    public InArgument() => ArgumentType = typeof(T);

    /// <summary>An argument with a value that holds until another is set.</summary>
    public InArgument(T constValue)
        : this() => Default = constValue;

    public new T Get(ActivityContext context) => Get<T>(context);

    public void Set(ActivityContext context, T value) => Set(context, (object)value);
}
