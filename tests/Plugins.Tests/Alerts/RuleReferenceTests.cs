namespace BuyingDynamics.Plugins.Tests.Alerts;

public class RuleReferenceTests
{
    [Fact]
    public void RuleReference_BesideTheSolution_IsWhatTheCatalogueSays()
    {
        var file = Path.Combine(Prerequisite.RepositoryRoot, "solution", "rules.md");
        var current = RuleReference.Text();
        var stored = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (stored != current && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(file, current);
        }

        Assert.True(stored == current, "solution/rules.md is not what the catalogue says. Run this test outside CI: it writes the file anew; commit it.");
    }
}
