using System.Security.Cryptography;
using System.Text;

namespace BuyingDynamics.Operations.Load;

/// <summary>
/// The id of a row that comes from a file: made of its table and its key there (a version 5 UUID, RFC 9562), so that the same row
/// has the same id on every run and in every environment.
/// </summary>
public static class RowId
{
    // Never changes: with another name space every row would be loaded a second time.
    private static readonly Guid NameSpace = new("6f0b2c53-9d0e-5f43-8a57-71770bd0c5f1");

    /// <summary>The id of the row with this key.</summary>
    public static Guid Of(string table, string key)
    {
        var name = Encoding.UTF8.GetBytes($"{table}:{key}");
        var bytes = new byte[16 + name.Length];
        NameSpace.TryWriteBytes(bytes, bigEndian: true, out _);
        name.CopyTo(bytes, 16);
#pragma warning disable CA5350 // SHA-1 is what version 5 prescribes; nothing is protected by it.
        var id = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
