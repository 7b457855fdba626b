using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Solutions.Imports;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>ImportSolution, StageAndUpgrade and DeleteAndPromote: done when they answer. Their import job tells the result, also of a failure.</summary>
internal sealed class ImportSolutionMessage(string name, SolutionAction action) : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => name;

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override bool OwnTransactions => true;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => SolutionPrivileges.Demand(call, SolutionPrivileges.Import);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var request = SolutionArguments.Read(call, action);
        using (var scope = new RequestScope(call.Environment.Database.Begin()))
        {
            new ImportJobs(call.Environment).Add(scope.Unit, request.ImportJobId, call.Caller.UserId);
            call.Environment.Commit(scope);
        }

        var result = new SolutionOperation(call.Environment).Run(request);
        if (action == SolutionAction.DeleteAndPromote)
        {
            call.Output["SolutionId"] = StableId.Of("solution", result.UniqueName);
        }
    }
}

/// <summary>The same as system jobs: they answer with the ids of the job and of its import job, and run afterwards.</summary>
internal sealed class ImportSolutionAsyncMessage(string name, SolutionAction action) : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => name;

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => SolutionPrivileges.Demand(call, SolutionPrivileges.Import);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var request = SolutionArguments.Read(call, action);
        if (request.File is { } file)
        {
            request = request with { Upload = request.ImportJobId, File = null };
            SolutionUploads.Put(call.Unit, request.ImportJobId, file);
        }

        new ImportJobs(call.Environment).Add(call.Unit, request.ImportJobId, call.Caller.UserId);
        call.Output["AsyncOperationId"] = new SolutionJobs(call.Environment).Enqueue(call.Unit, request, name, call.Caller.UserId);
        if (action != SolutionAction.DeleteAndPromote)
        {
            call.Output["ImportJobKey"] = request.ImportJobId.ToString("D");
        }

        call.Scope.JobsQueued = true;
    }
}

/// <summary>StageSolution: checks a solution and keeps it for an import that names it.</summary>
internal sealed class StageSolutionMessage : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => "StageSolution";

    /// <inheritdoc/>
    public override bool HasSteps => false;

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => SolutionPrivileges.Demand(call, SolutionPrivileges.Import);

    /// <inheritdoc/>
    public override void Execute(MessageCall call) =>
        call.Output["StageSolutionResults"] = new SolutionStaging(call.Environment, call.Unit).Stage(call.Required<byte[]>("CustomizationFile"));
}

/// <summary>Who may work with solutions: administrators, and holders of the platform's privileges for it.</summary>
internal static class SolutionPrivileges
{
    public const string Import = "prvImportCustomization";
    public const string Publish = "prvPublishCustomization";
    public const string Delete = "prvDeleteSolution";

    /// <summary>Refuses everybody else.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040220 naming privilege and user.</exception>
    public static void Demand(MessageCall call, string privilege)
    {
        if (!call.Principal.IsAdministrator && !call.Principal.Grants[privilege].Any())
        {
            throw DataverseFault.SolutionPrivilegeMissing(privilege, call.Principal.Name, call.Principal.UserId, call.Request.RequestName);
        }
    }
}
