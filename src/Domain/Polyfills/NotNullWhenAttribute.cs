#if !NET
namespace System.Diagnostics.CodeAnalysis;

// Tells the nullable analysis what a boolean answer says about an argument.
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
internal sealed class NotNullWhenAttribute : Attribute
{
    public NotNullWhenAttribute(bool returnValue) => ReturnValue = returnValue;

    public bool ReturnValue { get; }
}
#endif
