using System.Runtime.ExceptionServices;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Resilience;

/// <summary>
/// What a second attempt finds after a first one whose answer was lost. A new row is then refused in many words: its id or its key is taken,
/// or a plug-in says in its own that there is such a row already. Only the row with our id says that it was the first attempt that made it.
/// </summary>
internal sealed class MadeBefore(SendRequest send)
{
    /// <summary>The answer that was lost, when the refused request had been carried out; otherwise its refusal.</summary>
    public async Task<OrganizationResponse> AnswerAsync(OrganizationRequest request, Exception refusal, CancellationToken cancellation)
    {
        if (await AnswerAsync(request, cancellation) is { } answer)
        {
            return answer;
        }

        ExceptionDispatchInfo.Throw(refusal);
        throw refusal;
    }

    /// <summary>The answers to several requests, with those corrected that the first attempt had carried out.</summary>
    public async Task<OrganizationResponse> CorrectedAsync(ExecuteMultipleRequest many, OrganizationResponse response, CancellationToken cancellation)
    {
        var items = (ExecuteMultipleResponseItemCollection)response.Results["Responses"];
        foreach (var item in items.Where(item => item.Fault is { } fault && FaultClassification.IsRefusal(fault)))
        {
            if (await AnswerAsync(many.Requests[item.RequestIndex], cancellation) is { } answer)
            {
                (item.Fault, item.Response) = (null, answer);
            }
        }

        response.Results["IsFaulted"] = items.Any(item => item.Fault is not null);
        return response;
    }

    private async Task<OrganizationResponse?> AnswerAsync(OrganizationRequest request, CancellationToken cancellation)
    {
        if (Repeatable.NewRow(request) is not { } row)
        {
            return null;
        }

        try
        {
            await send(new RetrieveRequest { Target = row, ColumnSet = new ColumnSet(false) }, cancellation);
        }
        catch (Exception missing) when (FaultClassification.IsNotFound(missing))
        {
            return null;
        }

        return request is CreateRequest
            ? new CreateResponse { Results = new ParameterCollection { ["id"] = row.Id } }
            : new ExecuteTransactionResponse { Results = new ParameterCollection { ["Responses"] = new OrganizationResponseCollection() } };
    }
}
