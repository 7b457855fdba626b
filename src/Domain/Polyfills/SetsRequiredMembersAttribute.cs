#if !NET
namespace System.Diagnostics.CodeAnalysis;

// The compiler puts it on the copy constructor of records with required members.
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
internal sealed class SetsRequiredMembersAttribute : Attribute
{
}
#endif
