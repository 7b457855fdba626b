namespace BuyingDynamics.DataverseSdk.Tests.Conformance;

/// <summary>Code written against one build of a contract must work with the other, and with the framework's own types.</summary>
public class SurfaceTests
{
    private static readonly string[] Runtime = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll");
    private static readonly string[] Framework =
        [.. Directory.GetFiles(Material.FrameworkReferences, "*.dll"), .. Directory.GetFiles(Path.Combine(Material.FrameworkReferences, "Facades"), "*.dll")];

    [Theory]
    [InlineData("Microsoft.Xrm.Sdk")]
    [InlineData("Microsoft.Crm.Sdk.Proxy")]
    [InlineData("Microsoft.Xrm.Sdk.Workflow")]
    public void Contract_ForPluginsAndForNet10_OffersTheSame(string name)
    {
        var plugins = PublicSurface.Of(Material.Contract(name, "net462"), [.. Framework, Material.Contract("Microsoft.Xrm.Sdk", "net462")], "mscorlib");
        var net10 = PublicSurface.Of(Material.Contract(name, "net10.0"), [.. Runtime, .. Contracts()], "System.Private.CoreLib");

        Assert.NotEmpty(plugins);
        Assert.Empty(plugins.Except(net10, StringComparer.Ordinal));
        Assert.Empty(net10.Except(plugins, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("System.ServiceModel", "System.ServiceModel.FaultException`1.get_Detail() : TDetail")]
    [InlineData("System.Activities", "System.Activities.CodeActivity.Execute(System.Activities.CodeActivityContext context) : System.Void")]
    public void FrameworkContract_EveryMember_IsOneOfTheFrameworks(string name, string example)
    {
        var ours = PublicSurface.Of(Material.Contract(name, "net10.0"), Runtime, "System.Private.CoreLib");
        var original = PublicSurface.Of(Path.Combine(Material.FrameworkReferences, $"{name}.dll"), Framework, "mscorlib");

        Assert.Contains(example, ours);
        Assert.Empty(ours.Except(original, StringComparer.Ordinal));
    }

    private static string[] Contracts() =>
        [.. new[] { "Microsoft.Xrm.Sdk", "System.ServiceModel" }.Select(name => Material.Contract(name, "net10.0"))];
}
