using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.Extensions.Msal;
using Microsoft.PowerPlatform.Dataverse.Client.Auth;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.SignIn;

/// <summary>A person signs in: silently while the cache holds, else by password, else in the system's browser.</summary>
internal sealed class PersonTokens(Uri serviceRoot, HttpClient http, ConnectionString settings) : EntraTokens(serviceRoot, http)
{
    private IPublicClientApplication application;
    private bool wasAsked;

    protected override async Task PrepareAsync(string authority, IMsalHttpClientFactory network)
    {
        application = PublicClientApplicationBuilder.Create(settings.ClientId ?? ConnectionString.SampleClientId)
            .WithAuthority(authority)
            .WithRedirectUri(settings.RedirectUri ?? "http://localhost")
            .WithHttpClientFactory(network)
            .Build();
        if (settings.TokenCacheStorePath is not { Length: > 0 } path)
            return;
        var file = new FileInfo(path);
        var storage = new StorageCreationPropertiesBuilder(file.Name, file.DirectoryName).WithLinuxUnprotectedFile().WithMacKeyChain("Dataverse", "ServiceClient").Build();
        (await MsalCacheHelper.CreateAsync(storage).ConfigureAwait(false)).RegisterCache(application.UserTokenCache);
    }

    protected override async Task<AuthenticationResult> AcquireAsync(bool fresh, CancellationToken cancellation)
    {
        var scopes = Scopes("user_impersonation");
        if (settings.LoginPrompt != PromptBehavior.Always || wasAsked)
        {
            var accounts = await application.GetAccountsAsync().ConfigureAwait(false);
            var account = accounts.FirstOrDefault(known => settings.UserName is null || string.Equals(known.Username, settings.UserName, StringComparison.OrdinalIgnoreCase));
            try
            {
                if (account is not null)
                    return await application.AcquireTokenSilent(scopes, account).WithForceRefresh(fresh).ExecuteAsync(cancellation).ConfigureAwait(false);
            }
            catch (MsalUiRequiredException)
            {
                // The cache does not hold any more: signed in anew below.
            }
        }

        wasAsked = true;
        if (settings.Password is { Length: > 0 } password)
        {
#pragma warning disable CS0618 // Microsoft advises against passwords, but documents them for connection strings.
            return await application.AcquireTokenByUsernamePassword(scopes, settings.UserName, password).ExecuteAsync(cancellation).ConfigureAwait(false);
#pragma warning restore CS0618
        }

        if (settings.LoginPrompt == PromptBehavior.Never)
            throw new DataverseConnectionException("Nobody is signed in, and LoginPrompt=Never forbids to ask. Sign in once with LoginPrompt=Auto and the same TokenCacheStorePath.");
        return await application.AcquireTokenInteractive(scopes)
            .WithLoginHint(settings.UserName ?? string.Empty)
            .WithPrompt(settings.LoginPrompt == PromptBehavior.Always ? Prompt.ForceLogin : Prompt.SelectAccount)
            .ExecuteAsync(cancellation).ConfigureAwait(false);
    }

    protected override string Without(string text) => Without(text, settings.Password);
}
