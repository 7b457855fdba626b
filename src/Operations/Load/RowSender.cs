using System.ServiceModel;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Load;

/// <summary>A row that is ready to be sent.</summary>
/// <param name="Row">Where it comes from.</param>
/// <param name="Request">What writes it: one request, or one transaction, which makes the row first.</param>
/// <param name="Warnings">What needs a look once it is written.</param>
internal sealed record PreparedRow(KeyedRow Row, OrganizationRequest Request, IReadOnlyList<LoadFinding> Warnings);

/// <summary>
/// Sends rows, several in one request and several requests at once. Each row is a transaction of its own. How many requests run at once is
/// found out, as in a sweep; what is sent again, and when, is the pipeline's matter alone.
/// </summary>
internal sealed class RowSender(ResilientService service, LoadOptions options)
{
    private readonly ParallelLimit limit = new(options.StartWith, options.MostAtOnce, options.Time);

    /// <summary>Hears when service protection turned a request away.</summary>
    public void Throttled(TimeSpan retryAfter) => limit.Throttled(retryAfter);

    /// <summary>Sends rows; tells for each why it was refused, null when it was written.</summary>
    /// <exception cref="StopException">The environment takes no more rows for now: its storage is full, or it turned the same request away for too long.</exception>
    public async Task<IReadOnlyList<OrganizationServiceFault?>> SendAsync(IReadOnlyList<PreparedRow> rows, CancellationToken cancellation)
    {
        using var turn = await limit.EnterAsync(cancellation);
        var throttledBefore = service.Pipeline.Attempts.Report().RepeatsAfter(FaultKind.Throttled);
        var faults = rows.Count == 1 ? [await AloneAsync(rows[0], cancellation)] : await TogetherAsync(rows, cancellation);
        if (service.Pipeline.Attempts.Report().RepeatsAfter(FaultKind.Throttled) == throttledBefore)
        {
            limit.Succeeded();
        }

        return faults;
    }

    private async Task<OrganizationServiceFault?[]> TogetherAsync(IReadOnlyList<PreparedRow> rows, CancellationToken cancellation)
    {
        var response = await service.ExecuteAsync(
            new ExecuteMultipleRequest
            {
                Requests = [.. rows.Select(row => row.Request)],
                Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = false },
            },
            cancellation);
        var faults = new OrganizationServiceFault?[rows.Count];
        foreach (var item in ((ExecuteMultipleResponse)response).Responses.Where(item => item.Fault is not null))
        {
            // What may go well the next time is sent by itself, with all the patience of the pipeline.
            faults[item.RequestIndex] = IsOfTheRow(item.Fault) ? item.Fault : await AloneAsync(rows[item.RequestIndex], cancellation);
        }

        return faults;
    }

    private async Task<OrganizationServiceFault?> AloneAsync(PreparedRow row, CancellationToken cancellation)
    {
        try
        {
            await service.ExecuteAsync(row.Request, cancellation);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> refused) when (IsOfTheRow(refused.Detail))
        {
            return refused.Detail;
        }
        catch (FaultException<OrganizationServiceFault> busy) when (FaultClassification.Of(busy) != FaultKind.Final)
        {
            throw new StopException(ExitCode.StoppedHalfway, $"The environment turned the same row away again and again: {busy.Detail.Message} What was loaded stays; run the same command again later, it goes on.", busy);
        }
    }

    private static bool IsOfTheRow(OrganizationServiceFault fault) =>
        FaultClassification.IsRefusal(fault) && fault.ErrorCode != StopReason.EnvironmentFull;
}
