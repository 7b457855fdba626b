using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>The messages for several rows of one table: the steps of the single message run for each row, and one error undoes them all.</summary>
internal abstract class BulkMessage(string requestName) : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => requestName;

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        var targets = call.Required<EntityCollection>("Targets");
        var table = string.IsNullOrEmpty(targets.EntityName) ? targets.Entities.FirstOrDefault()?.LogicalName : targets.EntityName;
        if (table is null)
        {
            throw DataverseFault.MissingParameter(RequestName, "Targets");
        }

        if (targets.Entities.FirstOrDefault(row => !string.Equals(row.LogicalName, table, StringComparison.Ordinal)) is { } other)
        {
            throw DataverseFault.RowsOfSeveralTables(RequestName, table, other.LogicalName);
        }

        call.Table = call.Metadata.Table(table).LogicalName;
    }

    /// <summary>Runs the single message for each row, in order.</summary>
    protected static List<TResponse> Each<TResponse>(MessageCall call, Func<Entity, OrganizationRequest> request)
        where TResponse : OrganizationResponse =>
        [.. call.Required<EntityCollection>("Targets").Entities.Select(row => (TResponse)call.Nested(Batch.Tagged(call, request(row))))];
}

/// <summary>CreateMultiple.</summary>
internal sealed class CreateMultipleMessage() : BulkMessage("CreateMultiple")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call) =>
        call.Output["Ids"] = Each<CreateResponse>(call, row => new CreateRequest { Target = row }).Select(response => response.id).ToArray();
}

/// <summary>UpdateMultiple.</summary>
internal sealed class UpdateMultipleMessage() : BulkMessage("UpdateMultiple")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var concurrency = call.Optional<ConcurrencyBehavior>("ConcurrencyBehavior");
        Each<UpdateResponse>(call, row => new UpdateRequest { Target = row, ConcurrencyBehavior = concurrency });
    }
}

/// <summary>UpsertMultiple.</summary>
internal sealed class UpsertMultipleMessage() : BulkMessage("UpsertMultiple")
{
    /// <inheritdoc/>
    public override void Execute(MessageCall call) =>
        call.Output["Results"] = Each<UpsertResponse>(call, row => new UpsertRequest { Target = row }).ToArray();
}

/// <summary>DeleteMultiple, which the platform has for elastic tables only; this environment has none.</summary>
internal sealed class DeleteMultipleMessage() : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "DeleteMultiple";

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call) => throw DataverseFault.OnlyForElasticTables(RequestName);

    /// <inheritdoc/>
    public override void Execute(MessageCall call) => Prepare(call);
}
