using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.Tests.Pack;

/// <summary>The one DLL of the package, read as the sandbox will see it.</summary>
public class ShippedAssemblyTests(OurPackage package) : IClassFixture<OurPackage>
{
    private static readonly string[] NetFramework =
        ["mscorlib", "System", "System.Core", "System.Xml", "System.Xml.Linq", "System.Runtime.Serialization", "System.ServiceModel", "System.Activities", "System.Net.Http"];

    private static readonly string[] SdkSiblings = ["Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk.Workflow"];

    [Fact]
    public void Package_OfOurSolution_HoldsExactlyOneDll() => Assert.Single(Dlls());

    [Fact]
    public void ShippedDll_References_AreNetFrameworkAndTheSdkOnly()
    {
        using var dll = new PEReader(new MemoryStream(package.Zip.Parts[Dlls().Single()]));
        var metadata = dll.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => (Name: metadata.GetString(reference.Name), reference.Version, Token: Hex(metadata.GetBlobBytes(reference.PublicKeyOrToken)))).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(reference.Name, NetFramework.Concat(SdkSiblings)));
        Assert.All(references.Where(reference => SdkSiblings.Contains(reference.Name)), reference => Assert.Equal(("9.0.0.0", "31bf3856ad364e35"), (reference.Version.ToString(), reference.Token)));
    }

    [Fact]
    public void ShippedDll_FullName_IsTheOneTheSolutionRegisters()
    {
        using var dll = new PEReader(new MemoryStream(package.Zip.Parts[Dlls().Single()]));
        var name = dll.GetMetadataReader().GetAssemblyDefinition().GetAssemblyName();

        Assert.Equal(Registered().Attribute("FullName")!.Value, name.FullName);
    }

    [Fact]
    public void ShippedDll_HasEveryPluginTypeTheSolutionRegisters()
    {
        using var dll = new PEReader(new MemoryStream(package.Zip.Parts[Dlls().Single()]));
        var metadata = dll.GetMetadataReader();
        var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}").ToHashSet(StringComparer.Ordinal);

        Assert.All(Registered().Descendants("PluginType"), type =>
        {
            Assert.Contains(type.Attribute("Name")!.Value, types);
            Assert.Equal($"{type.Attribute("Name")!.Value}, {Registered().Attribute("FullName")!.Value}", type.Attribute("AssemblyQualifiedName")!.Value);
        });
    }

    private IEnumerable<string> Dlls() => package.Zip.Parts.Keys.Where(part => part.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));

    private XElement Registered() => package.Zip.Customizations.Descendants("PluginAssembly").Single();

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
