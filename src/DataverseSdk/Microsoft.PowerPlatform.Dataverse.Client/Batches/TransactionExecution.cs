using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Messages;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Batches;

/// <summary>ExecuteTransaction: one batch with one change set, in which all requests succeed or none.</summary>
internal static class TransactionExecution
{
    private const int MostRequests = 1000;

    public static async Task<OrganizationResponse> RunAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var transaction = await TranslateAsync(request, session, cancellation).ConfigureAwait(false);
        IReadOnlyList<WebApiAnswer> answers = [];
        if (transaction.Whole.Calls.Count > 0)
        {
            (answers, var failure, var failedCall) = await BatchSending.TryTogetherAsync(transaction.Whole.Calls, session, cancellation).ConfigureAwait(false);
            if (failure is not null)
            {
                var fault = transaction.Fault(failure, failedCall);
                throw new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
            }
        }

        return ResponseTypes.Of(request, transaction.Whole.Read(answers));
    }

    /// <summary>All requests of a transaction as calls of one change set.</summary>
    public static async Task<TranslatedTransaction> TranslateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var requests = request.Required<OrganizationRequestCollection>("Requests");
        if (requests.Count > MostRequests)
            throw WebApiFault.Exception(0x80044153, $"The request batch size of {requests.Count} exceeds the maximum batch size of {MostRequests}.");
        var translations = new List<Translation>();
        foreach (var item in requests)
            translations.Add(await TranslateOneAsync(item, session, cancellation).ConfigureAwait(false));
        return new TranslatedTransaction(request, requests, translations);
    }

    private static async Task<Translation> TranslateOneAsync(OrganizationRequest item, WebApiSession session, CancellationToken cancellation)
    {
        if (item.RequestName is "ExecuteMultiple" or "ExecuteTransaction")
            throw WebApiFault.Exception(0x80048405, $"{item.RequestName} cannot be a request of ExecuteTransaction.");
        var translation = await MessageExecution.TranslateAsync(item, session, cancellation).ConfigureAwait(false);
        return translation.Calls.Any(call => call.Method == HttpMethod.Get)
            ? throw Unsupported.Parameter("ExecuteTransaction", item.RequestName, "A change set takes no reads: read before or after it, or use ExecuteMultiple.")
            : translation;
    }
}

/// <summary>A transaction in calls, with what its answers and its refusal say of its requests.</summary>
internal sealed class TranslatedTransaction(OrganizationRequest request, OrganizationRequestCollection requests, List<Translation> translations)
{
    /// <summary>The calls of all requests, in order.</summary>
    public Translation Whole { get; } = new([.. translations.SelectMany(translation => translation.Calls)], answers => Results(request, requests, translations, answers));

    /// <summary>What a refusal says, with the request that was refused.</summary>
    public ExecuteTransactionFault Fault(WebApiAnswer failure, int failedCall)
    {
        var fault = new ExecuteTransactionFault { FaultedRequestIndex = RequestOf(failedCall) };
        WebApiFault.Fill(fault, failure);
        return fault;
    }

    private static ParameterCollection Results(OrganizationRequest request, OrganizationRequestCollection requests, List<Translation> translations, IReadOnlyList<WebApiAnswer> answers)
    {
        var responses = new OrganizationResponseCollection();
        if (request.Optional<bool>("ReturnResponses"))
        {
            var left = new Queue<WebApiAnswer>(answers);
            responses.AddRange(requests.Zip(translations, (item, translation) => ResponseTypes.Of(item, translation.Read([.. translation.Calls.Select(_ => left.Dequeue())]))));
        }

        return new ParameterCollection { ["Responses"] = responses };
    }

    // A request may be several calls.
    private int RequestOf(int call)
    {
        for (var index = 0; index < translations.Count && call >= 0; index++)
        {
            call -= translations[index].Calls.Count;
            if (call < 0)
                return index;
        }

        return -1;
    }
}
