using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.SignIn;

/// <summary>Finds the certificate of an application by its thumbprint.</summary>
internal static class CertificateStore
{
    /// <summary>The certificate, from the user's store or the machine's.</summary>
    /// <exception cref="DataverseConnectionException">Neither has it, or its private key is missing.</exception>
    public static X509Certificate2 Find(StoreName name, string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(name, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (CryptographicException)
            {
                continue; // Not every system has both stores.
            }

            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..])
            {
                return found.HasPrivateKey
                    ? found
                    : throw new DataverseConnectionException($"The certificate {thumbprint} is there without its private key. Install it from the file that holds the key.");
            }
        }

        throw new DataverseConnectionException($"There is no certificate {thumbprint} in the store {name} of this user or machine.");
    }
}
