#if !NET
namespace System.Runtime.CompilerServices;

// The companion of RequiredMemberAttribute: older compilers must refuse to construct such types.
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute : Attribute
{
    public CompilerFeatureRequiredAttribute(string featureName) => FeatureName = featureName;

    public string FeatureName { get; }
}
#endif
