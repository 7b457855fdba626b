using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>ExecuteTransaction: all requests in one transaction; the first that fails undoes them all.</summary>
internal sealed class ExecuteTransactionMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "ExecuteTransaction";

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var responses = new OrganizationResponseCollection();
        foreach (var request in Batch.Of(call))
        {
            responses.Add(call.Nested(request));
        }

        call.Output["Responses"] = call.Optional<bool>("ReturnResponses") ? responses : [];
    }
}

/// <summary>ExecuteMultiple: each request is a transaction of its own. Handled before a transaction exists, see <see cref="MessagePipeline"/>.</summary>
internal static class ExecuteMultiple
{
    /// <summary>Name of the message.</summary>
    public const string Name = "ExecuteMultiple";

    /// <summary>Runs the requests one after another.</summary>
    /// <exception cref="FaultException{T}">0x80048420: inside a plugin, nested, or more than 1,000 requests.</exception>
    public static OrganizationResponse Run(OrganizationRequest request, bool isNested, Func<OrganizationRequest, OrganizationResponse> run)
    {
        if (isNested)
        {
            throw DataverseFault.BatchNotAllowed("ExecuteMultiple cannot be used inside a plug-in: send the requests one by one.");
        }

        if (!request.Parameters.TryGetValue("Requests", out var value) || value is not OrganizationRequestCollection requests)
        {
            throw DataverseFault.MissingParameter(Name, "Requests");
        }

        if (requests.Count > Batch.MaxRequests || requests.Any(inner => string.Equals(inner.RequestName, Name, StringComparison.Ordinal)))
        {
            throw DataverseFault.BatchNotAllowed($"ExecuteMultiple takes at most {Batch.MaxRequests} requests, none of which is an ExecuteMultiple itself.");
        }

        var settings = request.Parameters.TryGetValue("Settings", out var given) && given is ExecuteMultipleSettings asked ? asked : new ExecuteMultipleSettings();
        var outcomes = new ExecuteMultipleResponseItemCollection();
        var faulted = false;
        foreach (var (index, inner) in requests.Index())
        {
            try
            {
                var response = run(inner);
                if (settings.ReturnResponses)
                {
                    outcomes.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Response = response });
                }
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                faulted = true;
                outcomes.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Fault = fault.Detail });
                if (!settings.ContinueOnError)
                {
                    break;
                }
            }
        }

        var output = new ParameterCollection { ["Responses"] = outcomes, ["IsFaulted"] = faulted };
        return TypedResponses.For(request, Name, output);
    }
}

/// <summary>What batches have in common.</summary>
internal static class Batch
{
    /// <summary>The platform's limit for one batch.</summary>
    public const int MaxRequests = 1000;

    /// <summary>The requests of a batch.</summary>
    public static OrganizationRequestCollection Of(MessageCall call)
    {
        var requests = call.Required<OrganizationRequestCollection>("Requests");
        return requests.Count <= MaxRequests
            ? requests
            : throw DataverseFault.BatchNotAllowed($"A batch takes at most {MaxRequests} requests; this one has {requests.Count}.");
    }

    /// <summary>Hands the request's tag down.</summary>
    public static OrganizationRequest Tagged(MessageCall call, OrganizationRequest inner)
    {
        if (call.Request.Parameters.TryGetValue("tag", out var tag))
        {
            inner["tag"] = tag;
        }

        return inner;
    }
}
