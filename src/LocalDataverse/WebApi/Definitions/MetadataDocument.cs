using System.Text;
using System.Xml;
using Microsoft.OData.Edm.Csdl;

namespace BuyingDynamics.LocalDataverse.WebApi.Definitions;

/// <summary>GET $metadata: the model as CSDL.</summary>
public static class MetadataDocument
{
    /// <summary>The document.</summary>
    public static WebApiAnswer Answer(WebApiRequest request)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            if (!CsdlWriter.TryWriteCsdl(request.Model.Edm, xml, CsdlTarget.OData, out var errors))
            {
                throw new InvalidOperationException(string.Join(' ', errors.Select(error => error.ErrorMessage)));
            }
        }

        return new WebApiAnswer(200) { Text = ("application/xml; charset=utf-8", text.ToString()) };
    }
}
