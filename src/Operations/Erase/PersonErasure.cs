using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Operations.Resilience;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Erase;

/// <summary>
/// Carries an erasure out, past the product's own plug-ins: these refuse, rightly, that results and confirmations are written by hand.
/// Afterwards the open deals concerned are evaluated, so that no card and no figure stands on what was erased.
/// </summary>
/// <param name="service">Writes as a system administrator.</param>
public sealed class PersonErasure(ResilientService service)
{
    private const string Bypass = "BypassCustomPluginExecution";

    /// <summary>Does what the plan says; stopped at any moment, it is planned and done again.</summary>
    public async Task RunAsync(PersonPlan plan, CancellationToken cancellation)
    {
        foreach (var step in plan.Steps)
        {
            cancellation.ThrowIfCancellationRequested();
            OrganizationRequest request = step.IsDeletion ? new DeleteRequest { Target = step.Row.ToEntityReference() } : new UpdateRequest { Target = step.Row };
            request[Bypass] = true;
            await service.ExecuteAsync(request, cancellation);
        }

        var deals = plan.Steps.Select(step => step.DealId).OfType<Guid>().Distinct().ToList();
        foreach (var deal in await Task.Run(() => Open(deals), cancellation))
        {
            await service.ExecuteAsync(new OrganizationRequest("bd_EvaluateOpportunity") { ["OpportunityId"] = deal }, cancellation);
        }
    }

    private List<Guid> Open(List<Guid> deals) => deals.Count == 0
        ? []
        : [.. service.ReadAll(Paging.RowsOf(OpportunityTable.Table, OpportunityTable.Id, deals, OpportunityTable.State)).Where(deal => deal.Option(OpportunityTable.State) == (int)DealStatus.Open).Select(deal => deal.Id)];
}
