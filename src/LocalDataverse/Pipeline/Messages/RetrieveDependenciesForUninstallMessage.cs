using BuyingDynamics.LocalDataverse.Solutions.Removal;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>
/// RetrieveDependenciesForUninstall: the components that keep a managed solution from being removed. What they need of it is told by its type;
/// by its id only where it is a row, because tables and columns have none here.
/// </summary>
internal sealed class RetrieveDependenciesForUninstallMessage : MessageHandler
{
    private const string Table = "dependency";

    /// <inheritdoc/>
    public override string RequestName => "RetrieveDependenciesForUninstall";

    /// <inheritdoc/>
    public override bool ReadsOnly => true;

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => SolutionPrivileges.Demand(call, SolutionPrivileges.Delete);

    /// <inheritdoc/>
    public override void Execute(MessageCall call) => call.Output["EntityCollection"] = new EntityCollection(
        [.. new SolutionUninstall(call.Environment, call.Scope).InTheWay(call.Required<string>("SolutionUniqueName")).Select(Row)]) { EntityName = Table };

    private static Entity Row(Dependency dependency) => new(Table, StableId.Of(Table, $"{dependency.Type} {dependency.Id:D} {dependency}"))
    {
        ["dependentcomponenttype"] = dependency.Type,
        ["dependentcomponentobjectid"] = dependency.Id,
        ["requiredcomponenttype"] = dependency.RequiredType,
    };
}
