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
        "Associate", "Disassociate", "ReactivateEntityKey",
    };

    /// <summary>Whether sending it twice leaves what sending it once leaves.</summary>
    public static bool IsSafe(OrganizationRequest request) => request switch
    {
        // With a version to match, the second one is refused, and that refusal is indistinguishable from somebody else's change.
        UpdateRequest update => update.ConcurrencyBehavior != ConcurrencyBehavior.IfRowVersionMatches,
        CreateRequest create => create.Target.Id != Guid.Empty,

        // One that ends at the first refusal would end at the first row that is there already.
        ExecuteMultipleRequest many => many.Requests.All(one => (many.Settings.ContinueOnError || NewRow(one) is null) && IsSafe(one)),

        // A transaction that begins with a new row is refused as a whole the second time, for its row is there.
        ExecuteTransactionRequest all => NewRow(all) is not null || all.Requests.All(one => one is not CreateRequest && IsSafe(one)),
        _ => Messages.Contains(request.RequestName)
            || string.Equals(request.RequestName, "Update", StringComparison.Ordinal)
            || OurActions.Contains(request.RequestName)
            || request.RequestName.StartsWith("Retrieve", StringComparison.Ordinal)
            || request.RequestName.StartsWith("bd_Get", StringComparison.Ordinal),
    };

    /// <summary>Whether a request of ours reads anew what it writes over, so that one that met another may be sent again.</summary>
    public static bool ReadsAnew(OrganizationRequest request) => OurActions.Contains(request.RequestName);

    /// <summary>The row that a request makes before anything else: when it is there, all of the request was done. Null when it makes none, or one whose id the platform chooses.</summary>
    public static EntityReference? NewRow(OrganizationRequest request) => request switch
    {
        CreateRequest { Target: { } target } when target.Id != Guid.Empty => target.ToEntityReference(),
        ExecuteTransactionRequest { Requests: [CreateRequest first, ..] } => NewRow(first),
        _ => null,
    };

    /// <summary>The request to send: a new row gets its id here, so that a second attempt cannot make a second row.</summary>
    public static OrganizationRequest Prepared(OrganizationRequest request)
    {
        switch (request)
        {
            case CreateRequest { Target: { } target } when target.Id == Guid.Empty:
                target.Id = Guid.NewGuid();
                break;
            case ExecuteTransactionRequest all:
                Prepare(all.Requests);
                break;
            case ExecuteMultipleRequest many:
                Prepare(many.Requests);
                break;
        }

        return request;
    }

    private static void Prepare(OrganizationRequestCollection requests)
    {
        foreach (var one in requests)
        {
            Prepared(one);
        }
    }
}
