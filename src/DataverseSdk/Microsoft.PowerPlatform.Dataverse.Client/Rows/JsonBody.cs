using System;
using System.Buffers;
using System.Text.Json;

namespace Microsoft.PowerPlatform.Dataverse.Client.Rows;

/// <summary>A JSON text as bytes.</summary>
internal static class JsonBody
{
    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An object, whose properties are written by the caller.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> properties) => Of(json =>
    {
        json.WriteStartObject();
        properties(json);
        json.WriteEndObject();
    });
}
