using System.IO;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;

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
}
