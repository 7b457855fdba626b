using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseSdk;

/// <summary>How the typed properties of requests and responses read their untyped parameter bag. Compiled into both contract assemblies.</summary>
internal static class ParameterReading
{
    /// <summary>The parameter's value, or the type's default when it is absent or null.</summary>
    /// <exception cref="System.InvalidCastException">The parameter holds another type.</exception>
    public static T Read<T>(this ParameterCollection parameters, string name) =>
        parameters.TryGetValue(name, out var value) && value is not null ? (T)value : default;
}
