using System;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>The deal and the stakeholder that a Custom API is asked about: one of them, both if they belong together, or none.</summary>
/// <param name="Deal">The opportunity, with its phase; null when the call names none.</param>
/// <param name="StakeholderId">The stakeholder; null when the call names none.</param>
internal sealed record DealOfCall(Entity? Deal, Guid? StakeholderId)
{
    /// <summary>Parameter: the deal.</summary>
    public const string OpportunityParameter = "OpportunityId";

    /// <summary>Parameter: the stakeholder.</summary>
    public const string StakeholderParameter = "StakeholderId";

    /// <summary>Reads both with the caller's rights.</summary>
    /// <exception cref="ExpectedStopException">One of them may not be seen, or the stakeholder is of another deal.</exception>
    /// <param name="call">The call.</param>
    /// <param name="knownDealId">The deal of something else that the call names; null when it names nothing else.</param>
    public static DealOfCall Of(PluginCall call, Guid? knownDealId = null)
    {
        var named = call.Optional<Guid?>(OpportunityParameter);
        if (named is not null && knownDealId is not null && named != knownDealId)
        {
            throw new ExpectedStopException(Messages.InvalidParameter(OpportunityParameter));
        }

        var dealId = named ?? knownDealId;
        var stakeholderId = call.Optional<Guid?>(StakeholderParameter);
        if (stakeholderId is { } id)
        {
            var stakeholder = CallerRights.RequireRow(call, StakeholderTable.Table, StakeholderTable.Id, id, "Kind.Stakeholder", StakeholderTable.OpportunityId);
            var own = stakeholder.Lookup(StakeholderTable.OpportunityId);
            if (dealId is { } asked && own != asked)
            {
                throw new ExpectedStopException(Messages.StakeholderOfAnotherDeal());
            }

            dealId = own;
        }

        return new DealOfCall(
            dealId is { } deal ? CallerRights.RequireRow(call, OpportunityTable.Table, OpportunityTable.Id, deal, "Kind.Deal", OpportunityTable.JourneyPhase, OpportunityTable.ParentAccountId) : null,
            stakeholderId);
    }
}
