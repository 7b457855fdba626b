using System.Xml.Linq;
using System.Xml.Schema;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>Forms, queries, charts, ribbons and site maps are valid against Microsoft's published schemas.</summary>
internal sealed class PublishedSchemas : ISolutionCheck
{
    private readonly (string Element, XmlSchemaSet Schema)[] schemas;
    private readonly KnownSchemaGaps gaps;

    public PublishedSchemas(string folder)
    {
        gaps = KnownSchemaGaps.BesideSchemas(folder);
        schemas =
        [
            ("form", Load(folder, "FormXml.xsd")), ("fetch", Load(folder, "Fetch.xsd")), ("datadefinition", Load(folder, "VisualizationDataDescription.xsd")),
            ("RibbonDiffXml", Load(folder, "RibbonCore.xsd")), ("SiteMap", Load(folder, "SiteMap.xsd")),
        ];
    }

    public IEnumerable<SolutionFinding> Check(SolutionSource solution) =>
        from file in solution.Files
        from schema in schemas
        from fragment in file.Root.DescendantsAndSelf(schema.Element).Where(fragment => fragment.HasElements)
        from finding in Violations(file, fragment, schema.Schema)
        select finding;

    private List<SolutionFinding> Violations(SolutionFile file, XElement fragment, XmlSchemaSet schema)
    {
        // A copy is validated: it stands alone as a document, and the schema may add default attributes to it.
        var findings = new List<SolutionFinding>();
        var originals = fragment.DescendantsAndSelf().ToList();
        var document = new XDocument(fragment);
        var copies = document.Descendants().ToList();
        document.Validate(schema, (sender, violation) =>
        {
            if (!gaps.Cover(violation.Message))
            {
                var at = originals[Math.Max(0, copies.IndexOf(sender as XElement ?? (sender as XAttribute)?.Parent ?? copies[0]))];
                findings.Add(file.Finding(at, $"<{fragment.Name.LocalName}> breaks Microsoft's schema: {violation.Message} Correct it; the import would refuse it or drop it."));
            }
        });
        return findings;
    }

    private static XmlSchemaSet Load(string folder, string file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file));
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no {file} in {folder}. Name the folder with Microsoft's published solution schemas with --schemas.");
        }

        var schema = new XmlSchemaSet { XmlResolver = new System.Xml.XmlUrlResolver() };
        schema.Add(null, path);
        schema.Compile();
        return schema;
    }
}
