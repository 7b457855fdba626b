using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>
/// WinOpportunity and LoseOpportunity. Order of events: steps 10 and 20 of Win or Lose, Create of the closing activity, Update of the
/// opportunity (state, status reason, actual close date and value), steps 40 of Win or Lose. Steps find the activity in OpportunityClose.
/// </summary>
internal abstract class CloseOpportunityMessage(string requestName, string messageName, int state) : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => requestName;

    /// <inheritdoc/>
    public override string MessageName => messageName;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var close = call.Required<Entity>("OpportunityClose");
        close.LogicalName = string.IsNullOrEmpty(close.LogicalName) ? "opportunityclose" : close.LogicalName;
        call.Table = "opportunity";
        call.RowId = close.GetAttributeValue<EntityReference>("opportunityid")?.Id ?? throw DataverseFault.MissingParameter(requestName, "OpportunityClose.opportunityid");
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Write);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var stored = call.Environment.Rows.Find(call.Unit, "opportunity", call.RowId, new ColumnSet("statecode", "name")) ?? throw DataverseFault.RowNotFound("opportunity", call.RowId);
        if (stored.GetAttributeValue<OptionSetValue>("statecode") is { Value: not 0 })
        {
            throw DataverseFault.OpportunityAlreadyClosed(call.RowId);
        }

        var close = call.Required<Entity>("OpportunityClose");
        var closing = call.Metadata.Table("opportunityclose");
        if (!close.Contains("subject") && closing.Find("subject") is not null)
        {
            close["subject"] = $"{messageName}: {stored.GetAttributeValue<string>("name")}";
        }

        call.Nested(new CreateRequest { Target = close });
        var change = new Entity("opportunity", call.RowId)
        {
            ["statecode"] = new OptionSetValue(state),
            ["actualclosedate"] = close.GetAttributeValue<DateTime?>("actualend") ?? call.Now.Date,
        };
        if (call.Optional<OptionSetValue>("Status") is { Value: >= 0 } status)
        {
            change["statuscode"] = status;
        }

        if (close.GetAttributeValue<Money>("actualrevenue") is { } revenue)
        {
            change["actualvalue"] = revenue;
        }

        call.Nested(new UpdateRequest { Target = change });
    }
}

/// <summary>Closes an opportunity as won.</summary>
internal sealed class WinOpportunityMessage() : CloseOpportunityMessage("WinOpportunity", "Win", state: 1);

/// <summary>Closes an opportunity as lost.</summary>
internal sealed class LoseOpportunityMessage() : CloseOpportunityMessage("LoseOpportunity", "Lose", state: 2);
