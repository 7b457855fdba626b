using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Batches;

/// <summary>
/// Runs the requests of a batch in order. A request by itself is a transaction of its own; a change set is one for all its
/// requests. Without the preference odata.continue-on-error the first failure ends the batch and gives the answer its status.
/// </summary>
internal sealed class BatchCall(HttpContext batch, LocalEnvironment environment, WebApiModelCache models, CallerResolution callers, ILogger log)
{
    private static readonly IReadOnlyDictionary<string, string> NoRows = new Dictionary<string, string>(StringComparer.Ordinal);
    private readonly Guid user = callers.UserOf(batch.Request);
    private readonly Uri serviceRoot = WebApiRequest.RootOf(batch.Request);

    /// <summary>Runs it and answers with the answers of its requests.</summary>
    public async Task<WebApiAnswer> AnswerAsync()
    {
        var goOn = WebApiPreferences.Read(batch.Request.Headers).ContinueOnError;
        var writer = new BatchWriter();
        foreach (var item in await BatchReader.ReadAsync(batch.Request, batch.RequestAborted))
        {
            var answers = item.IsChangeSet ? await ChangeSetAsync(item.Operations) : [await AloneAsync(item.Operations[0])];
            var failed = answers.FirstOrDefault(answer => answer.Answer.Status >= StatusCodes.Status400BadRequest);
            if (failed is null && item.IsChangeSet)
            {
                writer.AddChangeSet(answers);
                continue;
            }

            writer.Add(failed ?? answers[0]);
            if (failed is not null && !goOn)
            {
                return writer.Answer(failed.Answer.Status);
            }
        }

        return writer.Answer(StatusCodes.Status200OK);
    }

    private async Task<PartAnswer> AloneAsync(BatchOperation operation)
    {
        try
        {
            return await RunAsync(operation, NoRows, environment.ServiceFor);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Failed(failure, operation.ContentId);
        }
    }

    private async Task<IReadOnlyList<PartAnswer>> ChangeSetAsync(IReadOnlyList<BatchOperation> operations)
    {
        var answers = new List<PartAnswer>();
        var current = operations.Count > 0 ? operations[0] : null;
        try
        {
            using var transaction = environment.BeginTransaction();
            var rows = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var operation in operations)
            {
                current = operation;
                var answer = await RunAsync(operation, rows, transaction.ServiceFor);
                answers.Add(answer);
                if (answer.Answer.Headers.TryGetValue("OData-EntityId", out var row))
                {
                    rows[operation.ContentId!] = row[serviceRoot.AbsoluteUri.Length..];
                }
            }

            transaction.Commit();
            return answers;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One answer for all of them: nothing of the change set stays.
            return [Failed(failure, current?.ContentId)];
        }
    }

    private async Task<PartAnswer> RunAsync(BatchOperation operation, IReadOnlyDictionary<string, string> rows, Func<Guid, IOrganizationService> serviceFor)
    {
        var http = Context(operation, BatchAddress.Of(operation.Target, serviceRoot, rows));
        var caller = CallerResolution.IsNamed(http.Request) ? callers.UserOf(http.Request) : user;
        var answer = await WebApiDispatch.AnswerAsync(new WebApiRequest(http, models.Current, serviceFor(caller)) { ContentIds = rows, KeyStatus = environment.KeyStatus });
        return new PartAnswer(answer.Render(), operation.ContentId);
    }

    private PartAnswer Failed(Exception failure, string? contentId) => new(WebApiErrors.Answer(failure, log).Render(), contentId);

    // What the handlers of a request look at: method, raw address, query, headers, body. The rest is the batch's own.
    private DefaultHttpContext Context(BatchOperation operation, string address)
    {
        var http = new DefaultHttpContext { RequestAborted = batch.RequestAborted };
        foreach (var (name, value) in operation.Headers)
        {
            http.Request.Headers[name] = value;
        }

        http.Request.Method = operation.Method;
        http.Request.Scheme = batch.Request.Scheme;
        http.Request.Host = batch.Request.Host;
        http.Request.QueryString = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? new QueryString(address[query..]) : QueryString.Empty;
        http.Request.Body = new MemoryStream(operation.Body, writable: false);
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = address;
        return http;
    }
}
