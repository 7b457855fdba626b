using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions.Components;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>Stops the removal of what others use.</summary>
internal static class DependentComponents
{
    /// <summary>Refuses an upgrade after which components outside of the solution would use what is gone.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x8004F01D naming them.</exception>
    public static void DemandNone(EnvironmentCore environment, UnitOfWork unit, string solution, MetadataCatalog next, IReadOnlyList<ComponentRow> rows)
    {
        var id = StableId.Of("solution", solution);
        var present = rows.Select(row => row.Row.Id).ToHashSet();
        var listed = new SystemRows(environment, unit).Where("solutioncomponent", ["objectid"], ("solutionid", id)).Select(row => row.GetAttributeValue<Guid>("objectid")).ToHashSet();
        var removal = new ComponentRemoval(environment, unit);
        var parts = RemovedParts.Of(environment.Snapshot.Metadata, next, removal.Rows(removal.OnlyOf(id, [.. listed.Except(present)])));
        if (!parts.IsEmpty)
        {
            Demand(solution, "upgraded", [.. new Dependents(environment, unit, parts, listed.Union(present).ToHashSet()).InRows()]);
        }
    }

    /// <summary>Refuses when there are any.</summary>
    public static void Demand(string solution, string done, IReadOnlyCollection<Dependency> users)
    {
        if (users.Count > 0)
        {
            throw DataverseFault.SolutionInUse(solution, done, users);
        }
    }
}
