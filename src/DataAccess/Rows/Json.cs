using System.Collections.Generic;
using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace BuyingDynamics.DataAccess.Rows;

/// <summary>Data contracts as JSON text. The same bytes on .NET Framework and .NET.</summary>
public static class Json
{
    private static readonly DataContractJsonSerializerSettings Settings = new() { UseSimpleDictionaryFormat = true };

    /// <summary>The JSON of a data contract.</summary>
    public static string Write<T>(T document)
    {
        using var stream = new MemoryStream();
        new DataContractJsonSerializer(typeof(T), Settings).WriteObject(stream, document);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The data contract in a JSON text.</summary>
    /// <exception cref="SerializationException">The text is not such a document.</exception>
    public static T Read<T>(string json)
        where T : class
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return new DataContractJsonSerializer(typeof(T), Settings).ReadObject(stream) as T
            ?? throw new SerializationException("The text holds no document.");
    }

    /// <summary>The data contracts in a JSON list, null where it says null; an object would be read as an empty list.</summary>
    /// <exception cref="SerializationException">The text is no such list.</exception>
    public static IReadOnlyList<T?> ReadList<T>(string json)
        where T : class =>
        json.TrimStart().StartsWith("[", System.StringComparison.Ordinal) ? Read<List<T?>>(json) : throw new SerializationException("The text is no JSON list.");

    /// <summary>The names that a JSON object has, in their order; reading a data contract passes over those it does not know.</summary>
    /// <exception cref="SerializationException">The text is no JSON object.</exception>
    public static IReadOnlyList<string> Names(string json)
    {
        var names = new List<string>();
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.Depth > 1)
                {
                    continue;
                }

                if (reader.Depth == 1)
                {
                    // What cannot be the name of an XML element stands in an attribute.
                    names.Add(reader.GetAttribute("item") ?? reader.LocalName);
                }
                else if (reader.GetAttribute("type") != "object")
                {
                    throw new SerializationException("The text is no JSON object.");
                }
            }
        }
        catch (XmlException e)
        {
            throw new SerializationException("The text is no JSON.", e);
        }

        return names;
    }
}
