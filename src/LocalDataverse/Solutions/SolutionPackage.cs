using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>A solution zip, read whole: manifest, customizations and files.</summary>
internal sealed class SolutionPackage
{
    private readonly Dictionary<string, byte[]> files;

    private SolutionPackage(Dictionary<string, byte[]> files, XElement manifest, XElement customizations)
    {
        this.files = files;
        Manifest = manifest;
        Customizations = customizations;
    }

    /// <summary>SolutionManifest of solution.xml.</summary>
    public XElement Manifest { get; }

    /// <summary>ImportExportXml of customizations.xml.</summary>
    public XElement Customizations { get; }
    public string UniqueName => Manifest.Text("UniqueName") ?? throw DataverseFault.BrokenPart("solution.xml", "the manifest has no <UniqueName>.");
    public bool IsManaged => Manifest.Flag("Managed");
    public Version Version => Version.TryParse(Manifest.Text("Version"), out var version) ? version : throw DataverseFault.BrokenPart("solution.xml", $"'{Manifest.Text("Version")}' is no version.");

    /// <summary>Reads the zip.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80048060: no zip, or no solution; 0x8004802C: a part is broken.</exception>
    public static SolutionPackage Read(byte[] zip)
    {
        var found = Files(zip);
        foreach (var part in new[] { "[Content_Types].xml", "solution.xml", "customizations.xml" })
        {
            if (!found.ContainsKey(part))
            {
                throw DataverseFault.NotASolution(part);
            }
        }

        var manifest = Xml(found, "solution.xml").Element("SolutionManifest") ?? throw DataverseFault.BrokenPart("solution.xml", "there is no <SolutionManifest>.");
        var customizations = Xml(found, "customizations.xml");
        return string.Equals(customizations.Name.LocalName, "ImportExportXml", StringComparison.Ordinal)
            ? new SolutionPackage(found, manifest, customizations)
            : throw DataverseFault.BrokenPart("customizations.xml", "its root is not <ImportExportXml>.");
    }

    /// <summary>The elements of a slot of customizations.xml.</summary>
    public IEnumerable<XElement> Slot(string name) => Customizations.Elements(name).Elements();

    /// <summary>A file by the path that its description names; a leading slash does not count.</summary>
    public byte[] File(string path) =>
        files.GetValueOrDefault(path.TrimStart('/')) ?? throw DataverseFault.BrokenPart("The zip", $"the file {path} that customizations.xml names is missing.");

    /// <summary>The file, or null.</summary>
    public byte[]? FindFile(string path) => files.GetValueOrDefault(path.TrimStart('/'));

    /// <summary>Paths of all files.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>The XML of a file.</summary>
    public XElement Xml(string path) => Xml(files, path);

    private static Dictionary<string, byte[]> Files(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            return archive.Entries.Where(entry => entry.Name.Length > 0).ToDictionary(entry => entry.FullName.Replace('\\', '/'), Bytes, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            throw DataverseFault.NotAZip(exception.Message);
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static XElement Xml(Dictionary<string, byte[]> files, string path)
    {
        try
        {
            using var stream = new MemoryStream(files[path], writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException exception)
        {
            throw DataverseFault.BrokenPart(path, exception.Message);
        }
    }
}
