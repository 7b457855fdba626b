using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Tests.Connection;

/// <summary>The settings file of an environment: what it does not know is refused by name and line, before anything is done.</summary>
public class SettingsFileTests
{
    [Fact]
    public void ExampleOfTheReadme_Read_IsUnderstoodWhole()
    {
        var readme = File.ReadAllText(Path.Combine(Prerequisite.RepositoryRoot, "src", "Operations", "Connection", "README.md"));
        var example = readme.Split("```json")[1].Split("```")[0];

        var settings = Read(example);

        Assert.Equal("contoso.crm4.dynamics.com", settings.Url?.Host);
        Assert.Equal("Advisory", settings.Variables["bd_EnforcementMode"]);
        Assert.Equal(new DateOnly(2026, 12, 1), settings.EvaluationFrom);
        Assert.Equal(["Salesperson"], settings.Roles[0].UsersWithRole);
        Assert.Equal(["anna@contoso.com"], settings.Roles[1].Users);
    }

    [Theory]
    [InlineData("{ \"version\": 1,\n  \"enforcment\": \"Strict\" }", "settings.json, line 2: the key 'enforcment' is not known here. Known are version, url, variables, evaluationFrom, roles.")]
    [InlineData("{ \"version\": 1,\n \"roles\": [\n { \"role\": \"BD Rep\", \"team\": [] } ] }", "settings.json, line 3: the key 'team' is not known here. Known are role, teams, users, usersWithRole.")]
    [InlineData("{ \"version\": 1,\n \"variables\": { \"bd_EnforcementMode\": 3 } }", "settings.json, line 2: the value of 'variables.bd_EnforcementMode' is of the wrong kind.")]
    [InlineData("{ \"version\": \"1\" }", "settings.json, line 1: the value of 'version' is of the wrong kind.")]
    [InlineData("{ \"version\": 1, \"evaluationFrom\": \"soon\" }", "settings.json, line 1: the value of 'evaluationFrom' is of the wrong kind.")]
    [InlineData("{ \"version\": 1,\n \"url\": \"https://a\",\n \"url\": \"https://b\" }", "settings.json, line 3: the key 'url' is there twice.")]
    [InlineData("{ \"url\": \"https://a\" }", "settings.json, line 1: the key 'version' is missing.")]
    [InlineData("{ \"version\": 1, \"variables\": null }", "settings.json, line 1: the value of 'variables' is of the wrong kind.")]
    [InlineData("{ \"version\": 2 }", "settings.json is written in version 2 of the format; this bd reads version 1.")]
    [InlineData("{ \"version\": 1", "settings.json, line 1: this is not well-formed JSON:")]
    [InlineData("null", "settings.json holds nothing but null.")]
    public void SettingsFile_Wrong_IsRefusedByNameAndLine(string json, string sentence)
    {
        var stop = Assert.Throws<StopException>(() => Read(json));

        Assert.Equal(ExitCode.WrongUsage, stop.Code);
        Assert.StartsWith(sentence, stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SettingsFile_Missing_IsNamed() =>
        Assert.StartsWith("There is no settings file /nowhere.json.", Assert.Throws<StopException>(() => SettingsFile.Read("/nowhere.json")).Message, StringComparison.Ordinal);

    private static EnvironmentSettings Read(string json)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("bd-settings-").FullName, "settings.json");
        File.WriteAllText(file, json);
        return SettingsFile.Read(file);
    }
}
