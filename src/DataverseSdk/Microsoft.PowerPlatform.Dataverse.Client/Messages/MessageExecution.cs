using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Batches;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>Runs a message: says it in calls, sends them, reads the results.</summary>
internal static class MessageExecution
{
    /// <exception cref="System.ServiceModel.FaultException{T}">The service refused.</exception>
    public static async Task<OrganizationResponse> RunAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        switch (request.RequestName)
        {
            case "ExecuteMultiple":
                return await MultipleExecution.RunAsync(request, session, cancellation).ConfigureAwait(false);
            case "ExecuteTransaction":
                return await TransactionExecution.RunAsync(request, session, cancellation).ConfigureAwait(false);
        }

        var translation = await TranslateAsync(request, session, cancellation).ConfigureAwait(false);
        var answers = translation.Calls.Count == 1
            ? [await BatchSending.SendAsync(translation.Calls[0], session, cancellation).ConfigureAwait(false)]
            : await BatchSending.SendTogetherAsync(translation.Calls, session, cancellation).ConfigureAwait(false);
        return ResponseTypes.Of(request, translation.Read(answers));
    }

    /// <summary>The message in calls, with its optional parameters.</summary>
    public static async Task<Translation> TranslateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(request?.RequestName))
            throw new DataverseOperationException("A request has no name (RequestName).");
        var translation = await MessageDirectory.For(request.RequestName)(request, session, cancellation).ConfigureAwait(false);
        return translation.Each(call => RequestOptions.Apply(request, call));
    }
}
