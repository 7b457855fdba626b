using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Sandbox;

public class PluginSandboxTests
{
    [Fact]
    public void Import_AnotherBuildOfTheDll_ReplacesTheLoadedCodeAndItsStatics()
    {
        using var environment = New(new TestSolution().Step("FailsSometimes", "Create", "account", 20, "1"));
        Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "counts to one" }));
        environment.Administrator.Create(new Entity("account") { ["name"] = "beyond one" });

        environment.Environment.ImportSolution(new TestSolution().Version("1.0.0.1").AnotherBuild().Step("FailsSometimes", "Create", "account", 20, "1").Zip());

        Assert.Equal("Failure 1", Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "counts anew" })).Message);
    }

    [Fact]
    public void Import_SameDll_KeepsTheLoadedCode()
    {
        using var environment = New(new TestSolution().Step("FailsSometimes", "Create", "account", 20, "1"));
        Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "counts to one" }));

        environment.Environment.ImportSolution(new TestSolution().Version("1.0.0.1").Step("FailsSometimes", "Create", "account", 20, "1").Zip());

        Assert.NotEqual(Guid.Empty, environment.Administrator.Create(new Entity("account") { ["name"] = "beyond one" }));
    }

    [Fact]
    public void Import_PluginTypeThatTheDllLacks_IsRefusedByName()
    {
        using var environment = New();

        var fault = Refused(() => environment.Environment.ImportSolution(new TestSolution().Step("Forgotten", "Create", "account", 20).Zip()));

        Assert.Contains("SamplePlugins.Forgotten is not in SamplePlugins.dll", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plugin_FaultOfItsServiceCall_PassesOnWithItsCode()
    {
        using var environment = New(new TestSolution().Table().Step("NotesUsers", "Create", "sample_thing", 40).Role("Tested", ("prvCreatesample_Thing", "Basic"), ("prvReadsample_Thing", "Basic")));
        var user = environment.Setup.User("No", "Tasks", null, 1033, "Tested");

        var fault = Refused(() => environment.Environment.ServiceFor(user).Create(new Entity("sample_thing") { ["sample_name"] = "n" }));

        Assert.Equal(unchecked((int)0x80040220), fault.ErrorCode);
        Assert.Contains("prvCreateActivity", fault.Message, StringComparison.Ordinal);
    }
}
