using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.Connecting;

/// <summary>Sends calls as one client: with its caller, its cookies, its retries.</summary>
internal sealed class WebApiSession(DataverseConnection connection, CallSettings settings, ILogger logger)
{
    public DataverseConnection Connection { get; } = connection;

    public CallSettings Settings { get; } = settings;

    /// <summary>Sends a call and returns the answer, be it a refusal. Busy answers (429, 503) are waited out as the settings say.</summary>
    /// <exception cref="DataverseConnectionException">The service cannot be reached, or something before it answered instead.</exception>
    public async Task<WebApiAnswer> SendAsync(WebApiCall call, CancellationToken cancellation)
    {
        var answer = await BusyRetry.RunAsync(Settings, logger, token => SendOnceAsync(call, token), cancellation).ConfigureAwait(false);
        if (answer.Status == 401)
        {
            // A token may have been withdrawn before its time: one fresh one is tried.
            Connection.Tokens.Forget();
            answer = await BusyRetry.RunAsync(Settings, logger, token => SendOnceAsync(call, token), cancellation).ConfigureAwait(false);
        }

        return answer.Status switch
        {
            401 => throw Unreachable(answer, "refused the sign-in (401). Check the application or user, and that it exists in this environment."),
            502 or 504 => throw Unreachable(answer, $"could not be reached through its gateway ({answer.Status}). Whether the request was carried out is not known."),
            >= 300 and < 400 => throw Unreachable(answer, $"answered with a redirect ({answer.Status}). Use the environment's own address, such as https://contoso.crm4.dynamics.com."),
            _ => answer,
        };
    }

    // The status is told as HttpClient tells it, so that a caller's own retry can tell the cases apart.
    private DataverseConnectionException Unreachable(WebApiAnswer answer, string sentence) => new(
        $"{Connection.Instance} {sentence}",
        new HttpRequestException($"The answer had the status {answer.Status}.", inner: null, (System.Net.HttpStatusCode)answer.Status));

    /// <summary>Sends a call that must succeed.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The service refused.</exception>
    public async Task<WebApiAnswer> RequireAsync(WebApiCall call, CancellationToken cancellation)
    {
        var answer = await SendAsync(call, cancellation).ConfigureAwait(false);
        return answer.IsSuccess ? answer : throw WebApiFault.Exception(answer);
    }

    private async Task<WebApiAnswer> SendOnceAsync(WebApiCall call, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(ServiceClient.MaxConnectionTimeout);
        try
        {
            using var request = await RequestAsync(call, limit.Token).ConfigureAwait(false);
            using var response = await Connection.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            Remember(response);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
            return new WebApiAnswer((int)response.StatusCode, Headers(response), body);
        }
        catch (HttpRequestException exception)
        {
            throw new DataverseConnectionException($"{Connection.Instance} cannot be reached: {exception.Message}", exception);
        }
        catch (System.IO.IOException exception)
        {
            throw new DataverseConnectionException($"The connection to {Connection.Instance} broke: {exception.Message} Whether the request was carried out is not known.", exception);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new DataverseConnectionException($"{Connection.Instance} did not answer within {ServiceClient.MaxConnectionTimeout}. Whether the request was carried out is not known.", new TimeoutException("The time limit of ServiceClient.MaxConnectionTimeout has passed.", exception));
        }
    }

    private async Task<HttpRequestMessage> RequestAsync(WebApiCall call, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(Connection.ServiceRoot, call.Address));
        if (await Connection.Tokens.TokenAsync(cancellation).ConfigureAwait(false) is { Length: > 0 } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("OData-Version", "4.0");
        request.Headers.TryAddWithoutValidation("OData-MaxVersion", "4.0");
        foreach (var (name, value) in Identity(call).Concat(call.Headers))
            request.Headers.TryAddWithoutValidation(name, value);
        if (Settings.EnableAffinityCookie && Settings.Cookies.GetCookieHeader(Connection.Instance) is { Length: > 0 } cookies)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        if (call.Body is not null)
            request.Content = new ByteArrayContent(call.Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(call.ContentType) } };
        return request;
    }

    private IEnumerable<KeyValuePair<string, string>> Identity(WebApiCall call)
    {
        if (!call.IsOwn && Settings.CallerObjectId is { } person && person != Guid.Empty)
            yield return KeyValuePair.Create("CallerObjectId", person.ToString("D"));
        else if (!call.IsOwn && Settings.CallerId != Guid.Empty)
            yield return KeyValuePair.Create("MSCRMCallerID", Settings.CallerId.ToString("D"));
        if (Settings.SessionTrackingId is { } session)
            yield return KeyValuePair.Create("x-ms-client-session-id", session.ToString("D"));
    }

    private void Remember(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("x-ms-dop-hint", out var hints)
            && int.TryParse(hints.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var hint) && hint > 0)
            Connection.ParallelismHint = hint;
        if (Settings.EnableAffinityCookie && response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies)
            {
                try
                {
                    Settings.Cookies.SetCookies(Connection.Instance, cookie);
                }
                catch (System.Net.CookieException)
                {
                    // A cookie that cannot be kept only costs the affinity.
                }
            }
        }
    }

    private static Dictionary<string, string> Headers(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
            headers[name] = string.Join(",", values);
        return headers;
    }
}
