using System.Reflection;
using System.Runtime.Loader;

namespace BuyingDynamics.LocalDataverse.Sandbox;

/// <summary>
/// Holds one version of one plugin assembly, loaded from the bytes that its solution carried. What the assembly references of the SDK
/// binds to the contract assemblies this process runs with, whatever version it was compiled against; it can be unloaded.
/// </summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private static readonly Dictionary<string, Assembly> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Xrm.Sdk"] = typeof(Microsoft.Xrm.Sdk.Entity).Assembly,
        ["Microsoft.Crm.Sdk.Proxy"] = typeof(Microsoft.Crm.Sdk.Messages.WhoAmIRequest).Assembly,
        ["Microsoft.Xrm.Sdk.Workflow"] = typeof(Microsoft.Xrm.Sdk.Workflow.IWorkflowContext).Assembly,
        ["System.Activities"] = typeof(System.Activities.CodeActivity).Assembly,
        ["System.ServiceModel"] = typeof(System.ServiceModel.FaultException).Assembly,
    };

    private PluginLoadContext(string name)
        : base(name, isCollectible: true) => Resolving += (_, wanted) => Shared.GetValueOrDefault(wanted.Name ?? string.Empty);

    /// <summary>The assembly in a context of its own.</summary>
    /// <exception cref="BadImageFormatException">The bytes are no .NET assembly.</exception>
    public static Assembly Load(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return new PluginLoadContext(name).LoadFromStream(stream);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => Shared.GetValueOrDefault(assemblyName.Name ?? string.Empty);
}
