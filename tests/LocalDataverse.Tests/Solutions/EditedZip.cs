using System.IO.Compression;
using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

/// <summary>A solution zip with another customizations.xml.</summary>
internal static class EditedZip
{
    public static byte[] Edited(this byte[] zip, Action<XDocument> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.GetEntry("customizations.xml")!.Open();
            var xml = XDocument.Load(entry);
            edit(xml);
            entry.SetLength(0);
            xml.Save(entry);
        }

        return stream.ToArray();
    }
}
