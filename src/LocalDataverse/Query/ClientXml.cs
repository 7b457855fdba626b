using System.Xml;
using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Reads XML that a client sent, without document types: their entities make a small text an endless one.</summary>
internal static class ClientXml
{
    /// <summary>The root element.</summary>
    /// <exception cref="XmlException">The text is not well-formed, or has a document type.</exception>
    public static XElement Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }
}
