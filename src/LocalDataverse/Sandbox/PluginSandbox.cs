using System.Activities;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Sandbox;

/// <summary>
/// The imported plugin assemblies, each loaded when first used. As on the platform, one plugin object serves all runs of a step:
/// a plugin that keeps the state of a call in its fields fails here as it would fail there.
/// </summary>
internal sealed class PluginSandbox : IDisposable
{
    private readonly IReadOnlyDictionary<Guid, PluginAssembly> assemblies;
    private readonly ConcurrentDictionary<Guid, IPlugin> instances = new();
    private readonly ConcurrentDictionary<Guid, CodeActivity> activities = new();

    private PluginSandbox(IReadOnlyDictionary<Guid, PluginAssembly> assemblies) => this.assemblies = assemblies;

    /// <summary>No assemblies.</summary>
    public static PluginSandbox Empty { get; } = new(new Dictionary<Guid, PluginAssembly>());

    /// <summary>A sandbox with these assemblies; those whose bytes did not change keep their loaded code, the others are loaded anew.</summary>
    public PluginSandbox With(IReadOnlyDictionary<Guid, (string Name, byte[] Content)> contents) => new(contents.ToDictionary(
        pair => pair.Key,
        pair => assemblies.GetValueOrDefault(pair.Key) is { } current && current.Content.AsSpan().SequenceEqual(pair.Value.Content)
            ? current
            : new PluginAssembly(pair.Value.Name, pair.Value.Content)));

    /// <summary>Unloads what the sandbox that takes this one's place does not have.</summary>
    public void UnloadAllBut(PluginSandbox next)
    {
        foreach (var outdated in assemblies.Values.Except(next.assemblies.Values))
        {
            outdated.Unload();
        }
    }

    /// <summary>A sandbox with objects of its own on the same loaded code, which stays loaded as long as one of them can be reached.</summary>
    public PluginSandbox Share()
    {
        foreach (var assembly in assemblies.Values)
        {
            assembly.Share();
        }

        return new PluginSandbox(assemblies);
    }

    /// <summary>The step's plugin object, made with the step's configuration when first needed.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80044193: assembly or type cannot be loaded.</exception>
    public IPlugin Instance(StepRegistration step) => instances.GetOrAdd(step.Id, _ => Create(step));

    /// <summary>The activity object of a type, made when first needed; one serves all runs.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80044193: assembly or type cannot be loaded.</exception>
    public CodeActivity Activity(PluginTypeReference type) => activities.GetOrAdd(type.TypeId, _ => CreateActivity(type));

    /// <summary>What <paramref name="ask"/> wants to know of a type; null when the assembly has no such type.</summary>
    public static T? Inspect<T>(byte[] content, string typeName, Func<Type, T> ask)
        where T : class
    {
        var assembly = PluginLoadContext.Load(content, "inspection");
        var answer = assembly.GetType(typeName, throwOnError: false) is { } type ? ask(type) : null;
        AssemblyLoadContext.GetLoadContext(assembly)!.Unload();
        return answer;
    }

    /// <summary>The type names of all plugins in an assembly.</summary>
    public static IReadOnlyList<string> PluginTypesOf(byte[] content)
    {
        var assembly = PluginLoadContext.Load(content, "inspection");
        var names = assembly.GetTypes().Where(type => typeof(IPlugin).IsAssignableFrom(type) && !type.IsAbstract).Select(type => type.FullName!).ToList();
        AssemblyLoadContext.GetLoadContext(assembly)!.Unload();
        return names;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var assembly in assemblies.Values)
        {
            assembly.Unload();
        }
    }

    private IPlugin Create(StepRegistration step)
    {
        if (!assemblies.TryGetValue(step.Plugin.AssemblyId, out var assembly))
        {
            throw DataverseFault.PluginNotLoadable(step.Plugin.TypeName, "its assembly is not in this environment; import the solution again.");
        }

        var type = assembly.TypeOf(step.Plugin.TypeName) ?? throw DataverseFault.PluginNotLoadable(step.Plugin.TypeName, $"assembly {assembly.Name} has no such type.");
        var constructor = type.GetConstructor([typeof(string), typeof(string)]) ?? type.GetConstructor([typeof(string)]) ?? type.GetConstructor([]);
        object?[] arguments = constructor?.GetParameters().Length switch
        {
            2 => [step.UnsecureConfiguration, step.SecureConfiguration],
            1 => [step.UnsecureConfiguration],
            _ => [],
        };
        try
        {
            return constructor?.Invoke(arguments) as IPlugin ?? throw DataverseFault.PluginNotLoadable(step.Plugin.TypeName, "it has no public constructor, or is no IPlugin.");
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException ?? exception;
        }
    }

    private CodeActivity CreateActivity(PluginTypeReference reference)
    {
        var type = assemblies.GetValueOrDefault(reference.AssemblyId)?.TypeOf(reference.TypeName) ?? throw DataverseFault.PluginNotLoadable(reference.TypeName, "its assembly is not in this environment, or has no such type.");
        return type.GetConstructor([])?.Invoke([]) as CodeActivity ?? throw DataverseFault.PluginNotLoadable(reference.TypeName, "it is no CodeActivity, or has no public constructor without parameters.");
    }

    private sealed class PluginAssembly(string name, byte[] content)
    {
        private Assembly? loaded;
        private bool shared;

        public string Name => name;
        public byte[] Content => content;

        public Type? TypeOf(string typeName)
        {
            lock (content)
            {
                try
                {
                    loaded ??= PluginLoadContext.Load(content, name);
                }
                catch (BadImageFormatException exception)
                {
                    throw DataverseFault.PluginNotLoadable(typeName, $"{name} is not a .NET assembly ({exception.Message}).");
                }
            }

            return loaded.GetType(typeName, throwOnError: false);
        }

        /// <summary>From now on nobody unloads it: the runtime does, when no environment holds it any more.</summary>
        public void Share()
        {
            lock (content)
            {
                shared = true;
            }
        }

        public void Unload()
        {
            lock (content)
            {
                if (loaded is not null && !shared)
                {
                    AssemblyLoadContext.GetLoadContext(loaded)!.Unload();
                }
            }
        }
    }
}
