using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions.Imports;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>
/// Removes a solution. A managed one goes with everything it brought: tables with their rows, columns on other tables, components and
/// their holders. Of an unmanaged one only the list goes; its components stay as customizations of the environment.
/// </summary>
internal sealed class SolutionUninstall(EnvironmentCore environment, RequestScope scope)
{
    /// <summary>Removes the solution of this row.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x8004F01D naming what uses it; 0x80048539 while a new version of it is staged.</exception>
    public void Run(Guid solutionId)
    {
        var row = environment.Rows.Find(scope.Unit, "solution", solutionId, new ColumnSet("uniquename")) ?? throw DataverseFault.RowNotFound("solution", solutionId);
        var name = row.GetAttributeValue<string>("uniquename");
        var archived = SolutionArchive.All(scope.Unit);
        var going = archived.FirstOrDefault(solution => string.Equals(solution.UniqueName, name, StringComparison.OrdinalIgnoreCase));
        if (name.EndsWith(SolutionRows.HoldingSuffix, StringComparison.OrdinalIgnoreCase) && SolutionUploads.HoldingOf(scope.Unit, name[..^SolutionRows.HoldingSuffix.Length]) is not null)
        {
            throw DataverseFault.HoldingSolutionExists(name[..^SolutionRows.HoldingSuffix.Length]);
        }

        if (SolutionUploads.HoldingOf(scope.Unit, name) is not null)
        {
            throw DataverseFault.HoldingSolutionExists(name);
        }

        if (going is { IsManaged: true })
        {
            RemoveManaged(solutionId, going, [.. archived.Where(solution => !ReferenceEquals(solution, going))]);
        }
        else if (going is not null)
        {
            SolutionArchive.KeepAsCustomizations(scope.Unit, going.UniqueName);
        }

        foreach (var listed in Listed(solutionId))
        {
            environment.Rows.Delete(scope.Unit, "solutioncomponent", listed.Value);
        }

        environment.Rows.Delete(scope.Unit, "solution", solutionId);
        scope.WrittenTables.Add("solution");
    }

    /// <summary>What outside of a managed solution uses parts of it: while there is any, it cannot be removed. Of an unmanaged one nothing would go.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such solution.</exception>
    public IReadOnlyList<Dependency> InTheWay(string uniqueName)
    {
        var archived = SolutionArchive.All(scope.Unit);
        var going = archived.FirstOrDefault(solution => string.Equals(solution.UniqueName, uniqueName, StringComparison.OrdinalIgnoreCase)) ?? throw DataverseFault.UnknownSolution(uniqueName);
        if (!going.IsManaged)
        {
            return [];
        }

        var others = archived.Where(solution => !ReferenceEquals(solution, going)).ToList();
        var listed = Listed(StableId.Of("solution", going.UniqueName));
        var catalog = others.Select(solution => solution.Customizations).Aggregate(EnvironmentStart.Standard, SolutionMetadata.Merge);
        var parts = Parts(StableId.Of("solution", going.UniqueName), catalog, listed);
        return [.. DependentSolutions.Of(going.Customizations, next: null, others), .. new Dependents(environment, scope.Unit, parts, listed.Keys.ToHashSet()).InRows()];
    }

    private RemovedParts Parts(Guid solutionId, MetadataCatalog next, Dictionary<Guid, Guid> listed)
    {
        var removal = new ComponentRemoval(environment, scope.Unit);
        return RemovedParts.Of(environment.Snapshot.Metadata, next, removal.Rows(removal.OnlyOf(solutionId, listed.Keys)));
    }

    private void RemoveManaged(Guid solutionId, ArchivedSolution going, IReadOnlyList<ArchivedSolution> others)
    {
        DependentComponents.Demand(going.UniqueName, "uninstalled", [.. DependentSolutions.Of(going.Customizations, next: null, others)]);
        var customizations = others.Select(solution => solution.Customizations).ToList();
        var catalog = customizations.Aggregate(EnvironmentStart.Standard, SolutionMetadata.Merge);
        var listed = Listed(solutionId);
        var removal = new ComponentRemoval(environment, scope.Unit);
        var parts = Parts(solutionId, catalog, listed);
        DependentComponents.Demand(going.UniqueName, "uninstalled", [.. new Dependents(environment, scope.Unit, parts, listed.Keys.ToHashSet()).InRows()]);
        environment.With(catalog, () => Remove(removal, solutionId, listed, parts));
        SolutionArchive.Remove(scope.Unit, going.UniqueName);
        InstalledCatalogue.OnCommit(environment, scope, catalog, customizations);
    }

    private bool Remove(ComponentRemoval removal, Guid solutionId, Dictionary<Guid, Guid> listed, RemovedParts parts)
    {
        removal.Remove(solutionId, [.. listed]);
        new MetadataRemoval(environment, scope.Unit).Apply(parts.Metadata);
        WorkflowJobs.CancelRemoved(environment, scope.Unit);
        return true;
    }

    private Dictionary<Guid, Guid> Listed(Guid solutionId) =>
        new SystemRows(environment, scope.Unit).Where("solutioncomponent", ["objectid"], ("solutionid", solutionId)).ToDictionary(row => row.GetAttributeValue<Guid>("objectid"), row => row.Id);
}
