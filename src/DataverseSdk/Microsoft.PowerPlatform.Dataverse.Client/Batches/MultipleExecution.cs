using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Messages;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Batches;

/// <summary>
/// ExecuteMultiple: one batch, in which each request stands for itself; results come in their order. An ExecuteTransaction among them is a
/// change set of the batch: documented for both messages ("Execute messages in a single database transaction").
/// </summary>
internal static class MultipleExecution
{
    private const int MostRequests = 1000;
    private const uint TooMany = 0x80044153;

    public static async Task<OrganizationResponse> RunAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var requests = request.Required<OrganizationRequestCollection>("Requests");
        var settings = request.Required<ExecuteMultipleSettings>("Settings");
        if (requests.Count > MostRequests)
            throw WebApiFault.Exception(TooMany, $"The request batch size of {requests.Count} exceeds the maximum batch size of {MostRequests}.");
        var items = await TranslateAsync(requests, settings.ContinueOnError, session, cancellation).ConfigureAwait(false);
        var sent = items.Where(item => item.Translation is not null).ToList();
        var answers = sent.Count == 0 ? [] : await BatchSending.SendAsync(
            [.. sent.Select(item => new BatchItem(item.Translation.Calls, item.IsTransaction || item.Translation.Calls.Count > 1))], settings.ContinueOnError, session, cancellation).ConfigureAwait(false);
        for (var place = 0; place < answers.Count && place < sent.Count; place++)
            sent[place].Answer = answers[place];
        if (settings.ContinueOnError && answers.Count < sent.Count)
            throw new DataverseOperationException($"The service answered {answers.Count} of {sent.Count} requests of a batch.");
        return Response(request, items, settings);
    }

    // What cannot even be said fails like a refused request does: alone, or as the end of the batch.
    private static async Task<List<Item>> TranslateAsync(OrganizationRequestCollection requests, bool goesOn, WebApiSession session, CancellationToken cancellation)
    {
        var items = new List<Item>();
        foreach (var request in requests)
        {
            var item = new Item(items.Count, request);
            items.Add(item);
            try
            {
                if (request.RequestName is "ExecuteMultiple")
                    throw WebApiFault.Exception(0x80048405, "ExecuteMultiple cannot be a request of ExecuteMultiple.");
                item.Transaction = item.IsTransaction ? await TransactionExecution.TranslateAsync(request, session, cancellation).ConfigureAwait(false) : null;
                item.Translation = item.Transaction?.Whole ?? await MessageExecution.TranslateAsync(request, session, cancellation).ConfigureAwait(false);
            }
            catch (FaultException<OrganizationServiceFault> refused)
            {
                item.Fault = refused.Detail;
            }
            catch (DataverseOperationException unsupported)
            {
                item.Fault = new OrganizationServiceFault { ErrorCode = unchecked((int)0x80040216), Message = unsupported.Message };
            }

            if (item.Fault is not null && !goesOn)
                break;
        }

        return items;
    }

    private static OrganizationResponse Response(OrganizationRequest request, IEnumerable<Item> items, ExecuteMultipleSettings settings)
    {
        var outcomes = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        foreach (var item in items.Where(item => item.Fault is not null || item.Answer is not null))
        {
            item.Fault ??= item.Answer.Failure is { } failure ? item.Transaction?.Fault(failure, item.Answer.FailedCall) ?? WebApiFault.Of(failure) : null;
            if (item.Fault is not null)
            {
                isFaulted = true;
                outcomes.Add(new ExecuteMultipleResponseItem { RequestIndex = item.Index, Fault = item.Fault });
                if (!settings.ContinueOnError)
                    break;
            }
            else if (settings.ReturnResponses)
            {
                outcomes.Add(new ExecuteMultipleResponseItem
                {
                    RequestIndex = item.Index,
                    Response = ResponseTypes.Of(item.Request, item.Translation.Read(item.Answer.Answers)),
                });
            }
        }

        return ResponseTypes.Of(request, new ParameterCollection { ["IsFaulted"] = isFaulted, ["Responses"] = outcomes });
    }

    private sealed class Item(int index, OrganizationRequest request)
    {
        public int Index { get; } = index;

        public OrganizationRequest Request { get; } = request;

        public bool IsTransaction => Request.RequestName is "ExecuteTransaction";

        public TranslatedTransaction Transaction { get; set; }

        public Translation Translation { get; set; }

        public BatchItemAnswer Answer { get; set; }

        public OrganizationServiceFault Fault { get; set; }
    }
}
