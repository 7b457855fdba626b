using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.DataAccess.ValueMapping;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Messaging;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Messaging;

/// <summary>Reads what is known about those whom a message is for, in three queries.</summary>
public static class MessageContextReader
{
    /// <summary>What is known of one stakeholder of the deal, or of all active ones.</summary>
    /// <param name="service">With whose rights it is read.</param>
    /// <param name="deal">The opportunity, with its phase.</param>
    /// <param name="stakeholderId">Whom the message is for; null for all.</param>
    public static MessageContext Read(IOrganizationService service, Entity deal, Guid? stakeholderId)
    {
        var readers = StakeholderReader.Read(service, new[] { deal.Id })[deal.Id]
            .Where(s => stakeholderId is { } id ? s.Id == id : s.IsActive)
            .ToList();
        var map = ValueMapReader.Read(service, new[] { deal.Id }).TryGetValue(deal.Id, out var stored) ? stored.Map : ValueMap.None;
        return MessageContext.Of(deal.Choice<JourneyPhase>(OpportunityTable.JourneyPhase), readers, map);
    }
}
