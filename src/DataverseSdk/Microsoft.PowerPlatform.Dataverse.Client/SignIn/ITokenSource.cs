using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.PowerPlatform.Dataverse.Client.SignIn;

/// <summary>Where access tokens come from.</summary>
internal interface ITokenSource
{
    /// <summary>A valid token, from the cache when it still holds; null or empty when the service wants none.</summary>
    Task<string> TokenAsync(CancellationToken cancellation);

    /// <summary>The service refused the last token: the next one must be fresh.</summary>
    void Forget();
}
