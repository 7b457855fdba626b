using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.Tests.Pack;

/// <summary>The parts of a package, read back.</summary>
internal sealed class PackedZip
{
    public PackedZip(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            Parts.Add(entry.FullName, content.ToArray());
        }
    }

    public Dictionary<string, byte[]> Parts { get; } = new(StringComparer.Ordinal);

    public XElement Customizations => Xml("customizations.xml");

    public string Text(string part) => Encoding.UTF8.GetString(Parts[part]);

    public XElement Xml(string part) => XDocument.Load(new MemoryStream(Parts[part])).Root!;
}
