using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>XML as the platform itself exports it: UTF-8 without byte order mark or declaration, CRLF, no comments.</summary>
internal static class PackageXml
{
    private static readonly XmlWriterSettings AsExported = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\r\n",
        OmitXmlDeclaration = true,
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
    };

    public static byte[] Bytes(XElement root)
    {
        // Comments explain the tree to us; inside forms and queries the platform would store them.
        root.DescendantNodes().OfType<XComment>().Remove();
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, AsExported))
        {
            root.Save(writer);
        }

        return stream.ToArray();
    }
}
