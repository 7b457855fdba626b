using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>
/// Does what a solution message asks for. Everything it changes, the success of its job included, is one transaction: whoever ends the
/// process finds the old or the new state, and the job tells which. Only the failure is recorded afterwards, in a transaction of its own.
/// </summary>
internal sealed class SolutionOperation(EnvironmentCore environment)
{
    private readonly ImportJobs jobs = new(environment);

    /// <summary>Does it; <paramref name="succeeded"/> and <paramref name="failed"/> write to the transaction in which the end is recorded.</summary>
    /// <exception cref="FaultException{T}">Why it was refused.</exception>
    public ImportResult Run(SolutionRequest request, Action<UnitOfWork>? succeeded = null, Action<UnitOfWork, OrganizationServiceFault>? failed = null)
    {
        string? solution = null;
        var reached = 0d;
        try
        {
            var (upload, zip) = FileOf(request);
            var package = SolutionPackage.Read(zip);
            solution = package.UniqueName;
            Record(unit => jobs.Begin(unit, request.ImportJobId, package.UniqueName));
            var options = Options(request, percent => environment.Importing.Note(request.ImportJobId, reached = percent));
            using var scope = new RequestScope(environment.Database.Begin());
            var result = new SolutionImport(environment, scope, options).Run(package, zip, isPromotion: request.Action == SolutionAction.DeleteAndPromote);
            jobs.Complete(scope.Unit, request.ImportJobId, result);
            if (upload is { } used)
            {
                SolutionUploads.Delete(scope.Unit, used);
            }

            succeeded?.Invoke(scope.Unit);
            environment.Commit(scope);
            scope.Dispose();
            environment.AnnounceJobs();
            return result;
        }
        catch (Exception exception)
        {
            var fault = exception switch
            {
                FaultException<OrganizationServiceFault> refused => refused,
                SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } => DataverseFault.StorageFull(),
                _ => null,
            };
            RecordFailure(request, solution, reached, fault?.Detail ?? DataverseFault.ImportDefect(exception).Detail, failed);
            if (fault is null || ReferenceEquals(fault, exception))
            {
                throw;
            }

            throw fault;
        }
        finally
        {
            environment.Importing.Forget(request.ImportJobId);
        }
    }

    /// <summary>Records failures for which there was no room when they happened.</summary>
    public void RecordLate()
    {
        while (environment.Importing.Unrecorded is { } write)
        {
            Record(write);
            environment.Importing.Recorded();
        }
    }

    private (Guid? Upload, byte[] Zip) FileOf(SolutionRequest request)
    {
        if (request.File is { } file)
        {
            return (null, file);
        }

        using var unit = environment.Database.BeginRead();
        var upload = request.Action == SolutionAction.DeleteAndPromote
            ? SolutionUploads.HoldingOf(unit, request.UniqueName!) ?? throw DataverseFault.NothingToPromote(request.UniqueName!, "no new version of it is staged. Import one with HoldingSolution first.")
            : request.Upload!.Value;
        return (upload, SolutionUploads.Find(unit, upload) ?? throw DataverseFault.UnknownUpload(upload));
    }

    private static ImportOptions Options(SolutionRequest request, Action<double> progress) => new()
    {
        Mode = request.Action switch
        {
            SolutionAction.Import => ImportMode.Update,
            SolutionAction.ImportAsHolding => ImportMode.Holding,
            _ => ImportMode.Upgrade,
        },
        MustBeHigher = request.Action is SolutionAction.ImportAsHolding or SolutionAction.StageAndUpgrade,
        KeysByJob = true,
        ActivateNew = request.PublishWorkflows,
        OverwriteCustomizations = request.OverwriteUnmanagedCustomizations,
        VariableValues = request.VariableValues,
        Progress = progress,
    };

    private void Record(Action<UnitOfWork> write)
    {
        using var scope = new RequestScope(environment.Database.Begin());
        write(scope.Unit);
        environment.Commit(scope);
    }

    private void RecordFailure(SolutionRequest request, string? solution, double reached, OrganizationServiceFault fault, Action<UnitOfWork, OrganizationServiceFault>? failed)
    {
        void Write(UnitOfWork unit)
        {
            jobs.Fail(unit, request.ImportJobId, solution, reached, fault);
            request.DropFile(unit);
            failed?.Invoke(unit, fault);
        }

        try
        {
            Record(Write);
        }
        catch (SqliteException full) when (full.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            environment.Importing.RecordLater(Write);
        }
    }
}
