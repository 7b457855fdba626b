using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace BuyingDynamics.Operations.Tests.Pack;

public class PublishedSchemaTests(OurPackage package) : IClassFixture<OurPackage>
{
    [SkippableFact]
    public void Customizations_AgainstMicrosoftsSchema_BreakItOnlyWhereRealExportsDoToo()
    {
        var known = File.ReadLines(Prerequisite.Shared("solution-format", "whole-file-false-positives.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')[^1]).ToList();
        var schema = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schema.Add(null, Prerequisite.Shared("solution-format", "xsd", "CustomizationsSolution.xsd"));
        var violations = new List<string>();

        var customizations = package.Zip.Customizations;
        // Real exports begin a step with SdkMessageId, where the schema wants it in the middle; ours are written as real ones.
        customizations.Element("SdkMessageProcessingSteps")!.Remove();
        new XDocument(customizations).Validate(schema, (_, violation) => violations.Add(violation.Message));

        Assert.DoesNotContain(violations, violation => !known.Exists(message => violation.StartsWith(message, StringComparison.Ordinal)));
    }
}
