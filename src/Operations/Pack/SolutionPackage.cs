using System.IO.Compression;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>The parts of the zip, in ordinal order of their names and with one fixed date.</summary>
internal sealed class SolutionPackage
{
    private const string ContentTypesPart = "[Content_Types].xml";

    // The earliest date a zip can hold: a date of the moment would make every package different.
    private static readonly DateTimeOffset PartDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    public void AddXml(string path, XElement root) => Add(path, PackageXml.Bytes(root));

    /// <summary>Adds a file of the tree under its own path; braces are not allowed in part names and are escaped.</summary>
    public void AddFile(string file, SolutionTree tree)
    {
        var path = file.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
        if (file.EndsWith(".xml", StringComparison.Ordinal))
        {
            AddXml(path, tree.Load(file));
        }
        else
        {
            Add(path, tree.Content(file));
        }
    }

    public void Add(string path, byte[] content)
    {
        if (!parts.TryAdd(path, content))
        {
            throw new SolutionPackException($"{path}: two components want this place in the package. Give one of them another FileName.");
        }
    }

    public byte[] ToZip()
    {
        var contentTypes = ContentTypes.Of(parts.Keys);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts.Append(new(ContentTypesPart, contentTypes)).OrderBy(part => part.Key, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = PartDate;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return zip.ToArray();
    }
}
