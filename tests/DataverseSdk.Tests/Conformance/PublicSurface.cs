using System.Reflection;

namespace BuyingDynamics.DataverseSdk.Tests.Conformance;

/// <summary>What an assembly offers to others, as comparable text; read without running it.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Types with their bases and members of an assembly. Other assemblies are looked up in <paramref name="references"/> (files).</summary>
    public static HashSet<string> Of(string path, IEnumerable<string> references, string coreAssembly)
    {
        using var context = new MetadataLoadContext(new PathAssemblyResolver(references.Append(path)), coreAssembly);
        return context.LoadFromAssemblyPath(path).GetExportedTypes().SelectMany(Describe).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Describe(Type type)
    {
        yield return $"{type.FullName} : {type.BaseType}";
        foreach (var contract in type.GetInterfaces().Where(contract => contract.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal)))
            yield return $"{type.FullName} : {contract}";
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
            yield return $"{type.FullName}.{field.Name} : {field.FieldType}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : string.Empty)}";
        foreach (var constructor in type.GetConstructors(Declared).Where(IsOffered))
            yield return $"{type.FullName}({Parameters(constructor)})";
        foreach (var method in type.GetMethods(Declared).Where(IsOffered))
            yield return $"{type.FullName}.{method.Name}({Parameters(method)}) : {method.ReturnType}";
    }

    private static bool IsOffered(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.ParameterType} {parameter.Name}"));
}
