using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline;

public class PreparedEnvironmentTests
{
    [Fact]
    public void Open_FromAPreparedState_HasItsTablesRowsRolesAndStepsAndAWorldOfItsOwn()
    {
        var solution = new TestSolution().Table().Step("NotesUsers", "Create", "sample_thing", 40).Role("Tested", ("prvCreatesample_Thing", "Basic"), ("prvReadsample_Thing", "Basic"));
        var source = TestEnvironment.New(solution);
        var user = source.Setup.User("No", "Tasks", null, 1033, "Tested");
        source.Administrator.Create(Thing("of the source"));
        var prepared = source.Environment.Prepare();
        source.Administrator.Create(Thing("of the source, later"));

        using var first = TestEnvironment.New(options: new EnvironmentOptions { From = prepared });
        using var second = TestEnvironment.New(options: new EnvironmentOptions { From = prepared });
        var notesBefore = source.Notes().Count;
        source.Dispose();
        first.Administrator.Create(Thing("of the first"));

        Assert.Equal(["of the first", "of the source"], Names(first));
        Assert.Equal(["of the source"], Names(second));
        Assert.Equal(notesBefore, first.Notes().Count);
        Assert.Contains("prvCreateActivity", TestEnvironment.Refused(() => second.Environment.ServiceFor(user).Create(Thing("not allowed"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FromAPreparedStateInAFolder_IsRefused()
    {
        using var source = TestEnvironment.New();

        Assert.Throws<ArgumentException>(() => LocalEnvironment.Open(new EnvironmentOptions { From = source.Environment.Prepare(), DataFolder = Path.GetTempPath() }));
    }

    private static Entity Thing(string name) => new("sample_thing") { ["sample_name"] = name };

    private static IEnumerable<string> Names(TestEnvironment environment) =>
        environment.Rows("sample_thing").Select(row => row.GetAttributeValue<string>("sample_name")).Order(StringComparer.Ordinal);
}
