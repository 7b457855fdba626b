using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Polly;
using Polly.Retry;

namespace Microsoft.PowerPlatform.Dataverse.Client.Connecting;

/// <summary>
/// The client's own patience with a busy service: 429 and 503 are tried again after Retry-After, or else after the pause time. Only these,
/// because only they say that nothing was done. A caller with a retry of its own sets MaxRetryCount to 0.
/// </summary>
internal static class BusyRetry
{
    /// <summary>Runs the call until it is answered otherwise or the count is used up; the last answer is returned.</summary>
    public static Task<WebApiAnswer> RunAsync(
        CallSettings settings, ILogger logger, Func<CancellationToken, Task<WebApiAnswer>> call, CancellationToken cancellation)
    {
        if (settings.MaxRetryCount <= 0)
            return call(cancellation);
        var pipeline = new ResiliencePipelineBuilder<WebApiAnswer>()
            .AddRetry(new RetryStrategyOptions<WebApiAnswer>
            {
                MaxRetryAttempts = settings.MaxRetryCount,
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } answer && IsBusy(answer)),
                DelayGenerator = attempt => ValueTask.FromResult<TimeSpan?>(Pause(attempt.Outcome.Result, settings)),
                OnRetry = attempt =>
                {
                    logger.LogWarning("The service is busy ({Status}); attempt {Attempt} follows in {Pause}", attempt.Outcome.Result.Status, attempt.AttemptNumber + 2, attempt.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
        return pipeline.ExecuteAsync(async token => await call(token).ConfigureAwait(false), cancellation).AsTask();
    }

    // A batch that was begun carries the status of the request it ended at; what stands before that request was done and must not be done twice.
    private static bool IsBusy(WebApiAnswer answer) =>
        answer.Status is (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable
        && answer.Headers.GetValueOrDefault("Content-Type")?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is not true;

    private static TimeSpan Pause(WebApiAnswer answer, CallSettings settings) =>
        answer.Headers.TryGetValue("Retry-After", out var header) && RetryAfter.Read(header) is { } asked ? asked : settings.RetryPauseTime;
}
