using System.Xml.Linq;

namespace BuyingDynamics.Operations.Tests.Pack;

/// <summary>Whoever copies our rows elsewhere can ask what changed: a customer cannot switch that on in a managed solution without a layer of his own.</summary>
public class TrackedTableTests
{
    [Fact]
    public void OwnTables_AllButTheCompiledSettings_TrackTheirChanges()
    {
        var untracked = Directory.EnumerateDirectories(Path.Combine(Prerequisite.RepositoryRoot, "solution", "Entities"), "bd_*")
            .Where(table => XDocument.Load(Path.Combine(table, "Entity.xml")).Descendants("ChangeTrackingEnabled").SingleOrDefault()?.Value is not "1")
            .Select(table => Path.GetFileName(table));

        Assert.Equal(["bd_CompiledSettings"], untracked);
    }
}
