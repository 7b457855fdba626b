using System.Reflection;

namespace BuyingDynamics.DataverseSdk.Tests.Conformance;

/// <summary>Where the build found the assemblies that the contracts are held against.</summary>
internal static class Material
{
    /// <summary>Microsoft.Xrm.Tooling.Connector.dll, a client that Microsoft built against the real SDK.</summary>
    public static string Connector => Read("Connector");

    /// <summary>Folder with the reference assemblies of .NET Framework 4.6.2.</summary>
    public static string FrameworkReferences => Read("FrameworkReferences");

    /// <summary>A contract assembly as built for a target framework.</summary>
    public static string Contract(string name, string targetFramework) => Path.Combine(
        Prerequisite.RepositoryRoot, "src", "DataverseSdk", name, "bin", Configuration, targetFramework, $"{name}.dll");

    private static string Configuration =>
        typeof(Material).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string Read(string key) =>
        typeof(Material).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => string.Equals(entry.Key, key, StringComparison.Ordinal)).Value!;
}
