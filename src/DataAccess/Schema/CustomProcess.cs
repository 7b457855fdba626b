namespace BuyingDynamics.DataAccess.Schema;

/// <summary>
/// A deal on a business process flow of the organisation's own. The platform makes a table for each, called after the process, and
/// gives every one of them the same columns: those of <see cref="OpportunitySalesProcessTable"/>, but for the lookups to the rows that run on it.
/// </summary>
public static class CustomProcess
{
    /// <summary>The deal.</summary>
    public const string OpportunityId = "bpf_opportunityid";
}
