#if !NET
namespace System.Runtime.CompilerServices;

// Lets the compiler emit `init` and records for .NET Framework 4.6.2 and netstandard2.0.
internal static class IsExternalInit
{
}
#endif
