using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Running;

/// <summary>What a verb ended with: its code, and the sentence for a person.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record StopReason(ExitCode Code, string Sentence)
{
    // 0x80040220, 0x80042f09, 0x80048306: a privilege or an access right is missing; 0x80040256: not allowed here.
    private static readonly HashSet<int> Privilege = [unchecked((int)0x80040220), unchecked((int)0x80042F09), unchecked((int)0x80048306), unchecked((int)0x80040256)];

    /// <summary>The code with which an environment tells that its storage is full.</summary>
    public const int EnvironmentFull = unchecked((int)DataverseFault.StorageFullCode);

    // ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows; ENOSPC and EDQUOT of Unix.
    private static readonly HashSet<int> DiskFull = [unchecked((int)0x80070070), unchecked((int)0x80070027), 28, 122];

    /// <summary>Reads an exception.</summary>
    /// <param name="problem">What ended the verb.</param>
    /// <param name="cancelled">True when a person or the system asked the verb to stop.</param>
    public static StopReason Of(Exception problem, bool cancelled = false) => problem switch
    {
        StopException stop => new(stop.Code, stop.Message),
        OperationCanceledException when cancelled => new(ExitCode.StoppedHalfway, "Stopped. What was done so far stays; run the same command again to go on."),
        FaultException<OrganizationServiceFault> { Detail: var fault } when Privilege.Contains(fault.ErrorCode) =>
            new(ExitCode.MissingPrivilege, $"{fault.Message} Sign in as a system administrator, or give the user a role with this privilege."),
        FaultException<OrganizationServiceFault> { Detail: var fault } when fault.ErrorCode == EnvironmentFull => new(ExitCode.StorageFull, fault.Message),
        FaultException<OrganizationServiceFault> { Detail: var fault } => new(ExitCode.UnexpectedFailure, $"The environment refused a call: {fault.Message} (0x{fault.ErrorCode:X8})"),
        IOException io when DiskFull.Contains(io.HResult) => new(ExitCode.StorageFull, $"The disk is full: {io.Message} Free some space and run the same command again."),
        DataverseConnectionException or HttpRequestException or TimeoutException or TaskCanceledException =>
            new(ExitCode.NotConnected, $"The environment stopped answering: {problem.Message} What was done so far stays; check the network and run the same command again."),
        AggregateException { InnerExceptions: [var only] } => Of(only, cancelled),
        UnauthorizedAccessException or IOException => new(ExitCode.WrongInput, $"{problem.Message} Check the path and its permissions."),
        _ => new(ExitCode.UnexpectedFailure, $"Unexpected: {problem.Message} Run it again with --verbose to see the details."),
    };
}
