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
        var requests = request.Required<OrganizationRequestCollection>("Requests");
        if (requests.Count > MostRequests)
            throw WebApiFault.Exception(0x80044153, $"The request batch size of {requests.Count} exceeds the maximum batch size of {MostRequests}.");
        var translations = new List<Translation>();
        foreach (var item in requests)
            translations.Add(await TranslateAsync(item, session, cancellation).ConfigureAwait(false));
        var responses = new OrganizationResponseCollection();
        if (translations.Count > 0)
        {
            var answers = await SendAsync(translations, session, cancellation).ConfigureAwait(false);
            if (request.Optional<bool>("ReturnResponses"))
                responses.AddRange(requests.Zip(translations, (item, translation) => ResponseTypes.Of(item, translation.Read(Take(answers, translation)))));
        }

        return ResponseTypes.Of(request, new ParameterCollection { ["Responses"] = responses });
    }

    private static async Task<Translation> TranslateAsync(OrganizationRequest item, WebApiSession session, CancellationToken cancellation)
    {
        if (item.RequestName is "ExecuteMultiple" or "ExecuteTransaction")
            throw WebApiFault.Exception(0x80048405, $"{item.RequestName} cannot be a request of ExecuteTransaction.");
        var translation = await MessageExecution.TranslateAsync(item, session, cancellation).ConfigureAwait(false);
        return translation.Calls.Any(call => call.Method == HttpMethod.Get)
            ? throw Unsupported.Parameter("ExecuteTransaction", item.RequestName, "A change set takes no reads: read before or after it, or use ExecuteMultiple.")
            : translation;
    }

    private static async Task<Queue<WebApiAnswer>> SendAsync(List<Translation> translations, WebApiSession session, CancellationToken cancellation)
    {
        var calls = translations.SelectMany(translation => translation.Calls).ToList();
        var (answers, failure, failedCall) = await BatchSending.TryTogetherAsync(calls, session, cancellation).ConfigureAwait(false);
        if (failure is null)
            return new Queue<WebApiAnswer>(answers);
        var fault = new ExecuteTransactionFault { FaultedRequestIndex = RequestOf(translations, failedCall) };
        WebApiFault.Fill(fault, failure);
        throw new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
    }

    // A request may be several calls.
    private static int RequestOf(List<Translation> translations, int call)
    {
        for (var index = 0; index < translations.Count && call >= 0; index++)
        {
            call -= translations[index].Calls.Count;
            if (call < 0)
                return index;
        }

        return -1;
    }

    private static List<WebApiAnswer> Take(Queue<WebApiAnswer> answers, Translation translation) =>
        [.. translation.Calls.Select(_ => answers.Dequeue())];
}
