using System.Reflection;

namespace BuyingDynamics.DataverseSdk.Tests.Conformance;

/// <summary>A plug-in's references bind by name, version and token; ours must be those of the originals.</summary>
public class IdentityTests
{
    [Theory]
    [InlineData("Microsoft.Xrm.Sdk", "net462", "9.0.0.0", "31bf3856ad364e35")]
    [InlineData("Microsoft.Xrm.Sdk", "net10.0", "9.0.0.0", "31bf3856ad364e35")]
    [InlineData("Microsoft.Crm.Sdk.Proxy", "net462", "9.0.0.0", "31bf3856ad364e35")]
    [InlineData("Microsoft.Crm.Sdk.Proxy", "net10.0", "9.0.0.0", "31bf3856ad364e35")]
    [InlineData("Microsoft.Xrm.Sdk.Workflow", "net462", "9.0.0.0", "31bf3856ad364e35")]
    [InlineData("Microsoft.Xrm.Sdk.Workflow", "net10.0", "9.0.0.0", "31bf3856ad364e35")]
    [InlineData("System.Activities", "net10.0", "4.0.0.0", "31bf3856ad364e35")]
    [InlineData("System.ServiceModel", "net10.0", "4.0.0.0", "b77a5c561934e089")]
    public void Contract_AsBuilt_CarriesTheOriginalsIdentity(string name, string targetFramework, string version, string token)
    {
        var identity = AssemblyName.GetAssemblyName(Material.Contract(name, targetFramework));

        Assert.Equal(name, identity.Name);
        Assert.Equal(Version.Parse(version), identity.Version);
        Assert.Equal(token, Convert.ToHexStringLower(identity.GetPublicKeyToken()!));
        Assert.Empty(identity.CultureName!);
    }

    [Fact]
    public void PublicKey_OfTheSdkContracts_IsTheConnectors()
    {
        var connector = AssemblyName.GetAssemblyName(Material.Connector);
        var contract = AssemblyName.GetAssemblyName(Material.Contract("Microsoft.Xrm.Sdk", "net462"));

        Assert.Equal(connector.GetPublicKey(), contract.GetPublicKey());
    }

    [Fact]
    public void ConnectorReferences_NameTheVersionOfTheContracts()
    {
        var wanted = new ContractsOnly().LoadFromAssemblyPath(Material.Connector).GetReferencedAssemblies()
            .Where(reference => reference.Name is "Microsoft.Xrm.Sdk" or "Microsoft.Crm.Sdk.Proxy" or "System.ServiceModel")
            .Select(reference => reference.FullName)
            .Order(StringComparer.Ordinal);
        string[] ours = ["Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk", "System.ServiceModel"];

        Assert.Equal(ours.Select(name => AssemblyName.GetAssemblyName(Material.Contract(name, "net10.0")).FullName), wanted);
    }
}
