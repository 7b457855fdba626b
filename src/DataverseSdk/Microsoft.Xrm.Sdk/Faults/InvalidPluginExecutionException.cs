using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Stops the operation; the message is shown to the user.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception
{
    /// <summary>0x80040265, the platform's code for "a plug-in stopped the operation".</summary>
    private const int IsvAborted = unchecked((int)0x80040265);

    public InvalidPluginExecutionException() => ErrorCode = IsvAborted;

    public InvalidPluginExecutionException(string message) : base(message) => ErrorCode = IsvAborted;

    public InvalidPluginExecutionException(string message, Exception exception) : base(message, exception) => ErrorCode = IsvAborted;

    public InvalidPluginExecutionException(OperationStatus status) : this(status, string.Empty) { }

    public InvalidPluginExecutionException(OperationStatus status, string message) : this(status, 0, message) { }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message) : this(message)
    {
        Status = status;
        if (errorCode != 0)
            ErrorCode = errorCode;
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message) => HttpStatus = httpStatus;

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(message)
    {
        HttpStatus = httpStatus;
        ExceptionDetails = exceptionDetails;
    }

    public InvalidPluginExecutionException(OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(status, message) => ExceptionDetails = exceptionDetails;

    public OperationStatus Status { get; } = OperationStatus.Failed;

    public int ErrorCode { get; }

    public PluginHttpStatusCode HttpStatus { get; } = PluginHttpStatusCode.NotSet;

    public IReadOnlyDictionary<string, string> ExceptionDetails { get; }
}
