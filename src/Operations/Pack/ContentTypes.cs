using System.Text;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>[Content_Types].xml: every extension once, and every part without an extension by its name.</summary>
internal static class ContentTypes
{
    private const string Binary = "application/octet-stream";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static byte[] Of(IEnumerable<string> parts)
    {
        var byExtension = parts.ToLookup(part => Path.GetExtension(part).TrimStart('.'));
        var root = new XElement(
            Types + "Types",
            byExtension.Select(group => group.Key).Where(extension => extension.Length > 0).Order(StringComparer.Ordinal)
                .Select(extension => new XElement(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", Binary))),
            byExtension[""].Select(part => new XElement(Types + "Override", new XAttribute("PartName", '/' + part), new XAttribute("ContentType", Binary))));

        // The platform writes this one part with byte order mark and declaration, on one line.
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + root.ToString(SaveOptions.DisableFormatting))];
    }
}
