using BuyingDynamics.Operations.Pack;

namespace BuyingDynamics.Operations.Tests.Pack;

/// <summary>A solution folder of its own for one test: a manifest, a skeleton, one table, and what the test adds.</summary>
internal sealed class SmallSolution : IDisposable
{
    private readonly string repository = Directory.CreateTempSubdirectory("bd-pack-").FullName;

    public SmallSolution()
    {
        Add("Other/Solution.xml", "<ImportExportXml><SolutionManifest><UniqueName>Small</UniqueName><Managed>2</Managed></SolutionManifest></ImportExportXml>");
        Add("Other/Customizations.xml", "<ImportExportXml><Entities /><Roles /><EntityRelationships /><optionsets /><WebResources /><Languages><Language>1033</Language></Languages></ImportExportXml>");
        Add("Entities/bd_Thing/Entity.xml", "<Entity><Name>bd_Thing</Name><EntityInfo /><FormXml /><SavedQueries /><RibbonDiffXml /></Entity>");
    }

    public SolutionPackOptions Options => SolutionPackOptions.OfFolder(Path.Combine(repository, "solution"));

    public SmallSolution Add(string file, string content) => AddToRepository(Path.Combine("solution", file), content);

    public SmallSolution AddToRepository(string file, string content)
    {
        var path = Path.Combine(repository, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    public PackedZip Pack(bool managed = true) => new(SolutionPack.Pack(Options with { Managed = managed }));

    public void Dispose() => Directory.Delete(repository, recursive: true);
}
