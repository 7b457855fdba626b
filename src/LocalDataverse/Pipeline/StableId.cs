using System.Security.Cryptography;
using System.Text;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>Ids that are the same in every environment, made from a name.</summary>
internal static class StableId
{
    /// <summary>The id of <paramref name="name"/> within a kind of row.</summary>
    public static Guid Of(string kind, string name) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name}")).AsSpan(0, 16));
}
