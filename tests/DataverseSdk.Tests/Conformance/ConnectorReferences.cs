using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace BuyingDynamics.DataverseSdk.Tests.Conformance;

/// <summary>Every type and member of the SDK that the connector uses, by metadata token and by name.</summary>
internal static class ConnectorReferences
{
    private static readonly string[] SdkAssemblies = ["Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk.Deployment"];
    private static readonly SignatureText Text = new();

    /// <summary>One reference, such as "T [Microsoft.Xrm.Sdk] Microsoft.Xrm.Sdk.Entity".</summary>
    internal sealed record Reference(int Token, string Name);

    public static IReadOnlyList<Reference> Read(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        var reader = file.GetMetadataReader();
        var types = from handle in reader.TypeReferences
                    let scope = Scope(reader, handle)
                    where scope is not null
                    select new Reference(MetadataTokens.GetToken(handle), $"T [{scope}] {Text.GetTypeFromReference(reader, handle, 0)}");
        var members = from handle in reader.MemberReferences
                      let scope = Scope(reader, reader.GetMemberReference(handle).Parent)
                      where scope is not null
                      select new Reference(MetadataTokens.GetToken(handle), $"M [{scope}] {Spell(reader, reader.GetMemberReference(handle))}");
        return types.Concat(members).ToList();
    }

    private static string Spell(MetadataReader reader, MemberReference member)
    {
        var parent = member.Parent.Kind == HandleKind.TypeSpecification
            ? Text.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)member.Parent, 0)
            : Text.GetTypeFromReference(reader, (TypeReferenceHandle)member.Parent, 0);
        var signature = member.DecodeMethodSignature(Text, null);
        var kind = signature.Header.IsInstance ? "instance" : "static";
        var generic = signature.GenericParameterCount > 0 ? $"`{signature.GenericParameterCount}" : string.Empty;
        return $"{kind} {signature.ReturnType} {parent}::{reader.GetString(member.Name)}{generic}({string.Join(", ", signature.ParameterTypes)})";
    }

    private static string? Scope(MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.AssemblyReference when reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type).Name) is var name
            && SdkAssemblies.Contains(name, StringComparer.Ordinal) => name,
        HandleKind.TypeReference => Scope(reader, reader.GetTypeReference((TypeReferenceHandle)type).ResolutionScope),
        HandleKind.TypeSpecification => ScopeOfGenericType(reader, reader.GetTypeSpecification((TypeSpecificationHandle)type)),
        _ => null,
    };

    /// <summary>The assembly of the generic type definition: what the connector closes over does not decide whose member it is.</summary>
    private static string? ScopeOfGenericType(MetadataReader reader, TypeSpecification specification)
    {
        var signature = reader.GetBlobReader(specification.Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        signature.ReadCompressedInteger();
        return Scope(reader, signature.ReadTypeHandle());
    }
}
