using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;

namespace Microsoft.PowerPlatform.Dataverse.Client.Batches;

/// <summary>Sends calls in batches.</summary>
internal static class BatchSending
{
    // The platform takes addresses of 32 KB by themselves and of 64 KB within a batch; gateways before it often take less.
    private const int LongestAddress = 16 * 1024;

    /// <summary>Sends one call; one whose address is too long goes as a batch of its own.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The service refused.</exception>
    public static async Task<WebApiAnswer> SendAsync(WebApiCall call, WebApiSession session, CancellationToken cancellation)
    {
        if (call.Address.Length <= LongestAddress)
            return await session.RequireAsync(call, cancellation).ConfigureAwait(false);
        var answers = await SendAsync([new BatchItem([call], IsChangeSet: false)], goesOn: false, session, cancellation).ConfigureAwait(false);
        return answers[0].Failure is { } failure ? throw WebApiFault.Exception(failure) : answers[0].Answers[0];
    }

    /// <summary>Sends calls that succeed or fail together.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">One of them was refused; nothing was done.</exception>
    public static async Task<IReadOnlyList<WebApiAnswer>> SendTogetherAsync(IReadOnlyList<WebApiCall> calls, WebApiSession session, CancellationToken cancellation)
    {
        var (answers, failure, _) = await TryTogetherAsync(calls, session, cancellation).ConfigureAwait(false);
        return failure is null ? answers : throw WebApiFault.Exception(failure);
    }

    /// <summary>The same, telling a refusal and the place of the refused call (-1 when the service does not say).</summary>
    public static async Task<(IReadOnlyList<WebApiAnswer> Answers, WebApiAnswer Failure, int FailedIndex)> TryTogetherAsync(
        IReadOnlyList<WebApiCall> calls, WebApiSession session, CancellationToken cancellation)
    {
        var answers = await SendAsync([new BatchItem(calls, IsChangeSet: true)], goesOn: false, session, cancellation).ConfigureAwait(false);
        return (answers[0].Answers, answers[0].Failure, answers[0].FailedCall);
    }

    /// <summary>Sends items in one batch.</summary>
    public static async Task<IReadOnlyList<BatchItemAnswer>> SendAsync(
        IReadOnlyList<BatchItem> items, bool goesOn, WebApiSession session, CancellationToken cancellation)
    {
        var call = BatchContent.Call(session.Connection.ServiceRoot, items, goesOn);
        var answer = await session.SendAsync(call, cancellation).ConfigureAwait(false);
        return await BatchAnswers.ReadAsync(answer, cancellation).ConfigureAwait(false);
    }
}
