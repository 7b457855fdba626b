using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Resilience;

/// <summary>Which requests may be sent again when nobody knows whether they were carried out.</summary>
public static class Repeatable
{
    // Carried out twice they leave what they leave once: their pages take what is still to be done.
    private static readonly HashSet<string> OurActions = new(StringComparer.Ordinal)
    {
        "bd_EvaluateDue", "bd_EvaluateOpportunity", "bd_Initialise", "bd_PreviewRule", "bd_AnalyzeValueMap", "bd_CheckMessage", "bd_CompareDeals",
        "bd_FindConsensus", "bd_RecommendPerspectives", "bd_RestoreRows",
    };

    private static readonly HashSet<string> Messages = new(StringComparer.Ordinal)
    {
        "WhoAmI", "Upsert", "UpsertMultiple", "UpdateMultiple", "Delete", "Assign", "SetState", "PublishAllXml", "PublishXml", "AddUserToRecordTeam", "RemoveUserFromRecordTeam",
    };

    /// <summary>Whether sending it twice leaves what sending it once leaves.</summary>
    public static bool IsSafe(OrganizationRequest request) => request switch
    {
        // With a version to match, the second one is refused, and that refusal is indistinguishable from somebody else's change.
        UpdateRequest update => update.ConcurrencyBehavior != ConcurrencyBehavior.IfRowVersionMatches,
        CreateRequest create => create.Target.Id != Guid.Empty,
        ExecuteMultipleRequest many => many.Requests.All(one => one is not CreateRequest && IsSafe(one)),
        ExecuteTransactionRequest all => all.Requests.All(one => one is not CreateRequest && IsSafe(one)),
        _ => Messages.Contains(request.RequestName)
            || string.Equals(request.RequestName, "Update", StringComparison.Ordinal)
            || OurActions.Contains(request.RequestName)
            || request.RequestName.StartsWith("Retrieve", StringComparison.Ordinal)
            || request.RequestName.StartsWith("bd_Get", StringComparison.Ordinal),
    };

    /// <summary>Whether a request of ours reads anew what it writes over, so that one that met another may be sent again.</summary>
    public static bool ReadsAnew(OrganizationRequest request) => OurActions.Contains(request.RequestName);

    /// <summary>The request to send: a new row gets its id here, so that a second attempt cannot make a second row.</summary>
    public static OrganizationRequest Prepared(OrganizationRequest request)
    {
        if (request is CreateRequest { Target: { } target } && target.Id == Guid.Empty)
        {
            target.Id = Guid.NewGuid();
        }

        return request;
    }
}
