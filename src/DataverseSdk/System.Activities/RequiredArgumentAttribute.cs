namespace System.Activities;

/// <summary>The argument must have a value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredArgumentAttribute : Attribute
{
}
