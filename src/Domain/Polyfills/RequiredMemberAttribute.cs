#if !NET
namespace System.Runtime.CompilerServices;

// Lets the compiler emit `required` for .NET Framework 4.6.2 and netstandard2.0.
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute
{
}
#endif
