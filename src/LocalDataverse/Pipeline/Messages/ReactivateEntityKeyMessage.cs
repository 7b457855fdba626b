using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Jobs;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>ReactivateEntityKey: another try to build the index of an alternate key that failed.</summary>
internal sealed class ReactivateEntityKeyMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "ReactivateEntityKey";

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call)
    {
        if (!call.Principal.IsAdministrator)
        {
            throw DataverseFault.PrivilegeMissing("prvCreateEntityKey", call.Principal.Name, call.Principal.UserId);
        }
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var table = call.Metadata.Table(call.Required<string>("EntityLogicalName"));
        var name = call.Required<string>("EntityKeyLogicalName");
        var key = table.Keys.FirstOrDefault(candidate => string.Equals(candidate.LogicalName, name, StringComparison.Ordinal)) ?? throw DataverseFault.NoSuchKey(table.LogicalName, name);
        var jobs = new KeyIndexJobs(call.Environment);
        if (jobs.StatusOf(call.Unit, table, key) == KeyIndexStatus.Failed)
        {
            jobs.Enqueue(call.Unit, table, key);
            call.Scope.JobsQueued = true;
        }
    }
}
