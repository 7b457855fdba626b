using System.Security.Cryptography;

namespace BuyingDynamics.Operations.Export;

/// <summary>The hash of a file's content.</summary>
public static class FileHash
{
    /// <summary>SHA-256, in hexadecimal digits.</summary>
    public static string Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(file));
    }
}
