using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>Checks a solution file as an import would before it writes anything, and keeps it when it passes.</summary>
internal sealed class SolutionStaging(EnvironmentCore environment, UnitOfWork unit)
{
    /// <summary>The outcome: the id of the kept file, or why it cannot be imported.</summary>
    public StageSolutionResults Stage(byte[] zip)
    {
        try
        {
            Check(SolutionPackage.Read(zip));
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return new StageSolutionResults
            {
                StageSolutionStatus = StageSolutionStatus.Failed,
                SolutionValidationResults = [new SolutionValidationResult { SolutionValidationResultType = SolutionValidationResultType.Error, ErrorCode = refused.Detail.ErrorCode, Message = refused.Detail.Message }],
            };
        }

        var id = Guid.NewGuid();
        SolutionUploads.Put(unit, id, zip);
        return new StageSolutionResults { StageSolutionStatus = StageSolutionStatus.Passed, StageSolutionUploadId = id, SolutionValidationResults = [] };
    }

    private void Check(SolutionPackage package)
    {
        SupportedContent.Demand(package);
        var installed = SolutionArchive.All(unit).FirstOrDefault(solution => string.Equals(solution.UniqueName, package.UniqueName, StringComparison.OrdinalIgnoreCase));
        InstalledVersion.Demand(package, installed, new ImportOptions { Mode = ImportMode.Update }, SolutionUploads.HoldingOf(unit, package.UniqueName));
        SupportedContent.DemandDependencies(package, new RequiredComponents(environment, unit, environment.Snapshot.Metadata));
    }
}
