using System.IO.Compression;
using BuyingDynamics.Operations.Pack;

namespace BuyingDynamics.Operations.Tests.Deploy;

/// <summary>The product's package, and others made of it.</summary>
internal static class Packages
{
    private static readonly Lazy<byte[]> Packed = new(() => SolutionPack.Pack(SolutionPackOptions.OfThisRepository()));

    public static byte[] Product => Packed.Value;

    /// <summary>A solution of the product's name with nothing in it: for looking at what is installed.</summary>
    public static byte[] Hollow(string version, bool managed)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/octet-stream\" /></Types>");
            Add(archive, "solution.xml", $"<ImportExportXml><SolutionManifest><UniqueName>BuyingDynamics</UniqueName><Version>{version}</Version><Managed>{(managed ? 1 : 0)}</Managed><Publisher><UniqueName>buyingdynamics</UniqueName><CustomizationPrefix>bd</CustomizationPrefix></Publisher><RootComponents /></SolutionManifest></ImportExportXml>");
            Add(archive, "customizations.xml", "<ImportExportXml><Entities /></ImportExportXml>");
        }

        return zip.ToArray();
    }

    public static byte[] OfVersion(string version) => With("<Version>1.0.0.0</Version>", $"<Version>{version}</Version>");

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static byte[] With(string before, string after)
    {
        using var zip = new MemoryStream();
        zip.Write(Product);
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            var manifest = archive.GetEntry("solution.xml")!;
            string text;
            using (var reader = new StreamReader(manifest.Open()))
            {
                text = reader.ReadToEnd();
            }

            Assert.Contains(before, text, StringComparison.Ordinal);
            manifest.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("solution.xml").Open());
            writer.Write(text.Replace(before, after, StringComparison.Ordinal));
        }

        return zip.ToArray();
    }
}
