using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace BuyingDynamics.Operations.Resilience;

/// <summary>Sends one request to an environment.</summary>
public delegate Task<OrganizationResponse> SendRequest(OrganizationRequest request, CancellationToken cancellation);

/// <summary>
/// The only layer that sends a request again (the client's own retries are off). Waits as long as the platform asks, otherwise longer
/// and longer; sends nothing for a while when nearly everything fails; and sends a request whose outcome nobody knows again only if
/// that cannot do harm. One for all workers: they share the platform's limits.
/// </summary>
public sealed class RequestPipeline
{
    private static readonly ResiliencePropertyKey<RequestState> StateKey = new("request");

    private readonly SendRequest send;
    private readonly MadeBefore madeBefore;
    private readonly ResilienceOptions options;
    private readonly ResiliencePipeline<OrganizationResponse> pipeline;

    /// <summary>A pipeline before an environment.</summary>
    public RequestPipeline(SendRequest send, ResilienceOptions? options = null)
    {
        this.send = send;
        madeBefore = new MadeBefore(send);
        this.options = options ?? new ResilienceOptions();
        pipeline = Build(this.options);
    }

    /// <summary>What the requests took.</summary>
    public Attempts Attempts { get; } = new();

    /// <summary>Told when service protection turned a request away, and how long it asks to wait.</summary>
    public Action<TimeSpan>? Throttled { get; set; }

    /// <summary>Sends a request until it is answered, or until asking again cannot help.</summary>
    /// <exception cref="Exception">The last failure, as it came.</exception>
    public async Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellation = default)
    {
        var state = new RequestState(Repeatable.Prepared(request));
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(StateKey, state);
        Attempts.Begin();
        try
        {
            return await pipeline.ExecuteAsync(static async (context, self) => await self.AttemptAsync(context), context, this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<OrganizationResponse> AttemptAsync(ResilienceContext context)
    {
        var state = context.Properties.GetValue(StateKey, null!);
        try
        {
            var response = await send(state.Request, context.CancellationToken);
            return state is { MayBeDone: true, Request: ExecuteMultipleRequest many } ? await madeBefore.CorrectedAsync(many, response, context.CancellationToken) : response;
        }
        catch (Exception failure) when (state.MayBeDone && state.Request is DeleteRequest && FaultClassification.IsNotFound(failure))
        {
            return new DeleteResponse();
        }
        catch (Exception failure) when (state.MayBeDone && state.Request is AssociateRequest && FaultClassification.Of(failure) == FaultKind.Met)
        {
            // The rows are joined already: what was asked for.
            return new AssociateResponse();
        }
        catch (Exception failure) when (state.MayBeDone && FaultClassification.IsRefusal(failure) && Repeatable.NewRow(state.Request) is not null)
        {
            return await madeBefore.AnswerAsync(state.Request, failure, context.CancellationToken);
        }
    }

    private ResiliencePipeline<OrganizationResponse> Build(ResilienceOptions options) => new ResiliencePipelineBuilder<OrganizationResponse> { TimeProvider = options.Time }
        .AddRetry(new RetryStrategyOptions<OrganizationResponse>
        {
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is { } failure && !arguments.Context.CancellationToken.IsCancellationRequested && MayRepeat(arguments.Context, failure)),
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(Delay(arguments.Context, arguments.Outcome.Exception!)),
            OnRetry = arguments =>
            {
                Note(arguments.Context, arguments.Outcome.Exception!, arguments.RetryDelay);
                return ValueTask.CompletedTask;
            },
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<OrganizationResponse>
        {
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } failure && FaultClassification.Of(failure) == FaultKind.Ambiguous),
            FailureRatio = 0.9,
            MinimumThroughput = options.FailuresToBreak,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = options.Break,
        })
        .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
        .Build();

    private bool MayRepeat(ResilienceContext context, Exception failure)
    {
        var state = context.Properties.GetValue(StateKey, null!);
        return FaultClassification.Of(failure) switch
        {
            FaultKind.Throttled => state.ThrottledRepeats < options.ThrottledRetries,
            FaultKind.RolledBack or FaultKind.NotSent => state.Repeats < options.Retries,
            FaultKind.Met => Repeatable.ReadsAnew(state.Request) && state.Repeats < options.Retries,
            FaultKind.Ambiguous => Repeatable.IsSafe(state.Request) && state.Repeats < options.Retries,
            _ => false,
        };
    }

    private TimeSpan Delay(ResilienceContext context, Exception failure)
    {
        var state = context.Properties.GetValue(StateKey, null!);
        var exponent = Math.Min(FaultClassification.Of(failure) == FaultKind.Throttled ? state.ThrottledRepeats : state.Repeats, 20);
        var ours = Math.Min(options.FirstDelay.TotalMilliseconds * Math.Pow(2, exponent), options.LongestDelay.TotalMilliseconds);
        var jittered = TimeSpan.FromMilliseconds(ours * (0.5 + (options.Random() / 2)));

        // What the platform asks for is the least; the jitter on top keeps workers from coming back all at once.
        return FaultClassification.RetryAfter(failure) is { } asked && asked > TimeSpan.Zero
            ? asked + TimeSpan.FromMilliseconds(options.FirstDelay.TotalMilliseconds * options.Random())
            : jittered;
    }

    private void Note(ResilienceContext context, Exception failure, TimeSpan delay)
    {
        var state = context.Properties.GetValue(StateKey, null!);
        var kind = FaultClassification.Of(failure);
        Attempts.Repeat(kind, delay);
        state.MayBeDone |= kind == FaultKind.Ambiguous;
        if (kind == FaultKind.Throttled)
        {
            state.ThrottledRepeats++;
            Throttled?.Invoke(delay);
        }
        else
        {
            state.Repeats++;
        }
    }

    /// <summary>What became of one request so far.</summary>
    private sealed class RequestState(OrganizationRequest request)
    {
        public OrganizationRequest Request { get; } = request;

        public int Repeats { get; set; }

        public int ThrottledRepeats { get; set; }

        // An attempt was lost on the way: it may have been carried out.
        public bool MayBeDone { get; set; }
    }
}
