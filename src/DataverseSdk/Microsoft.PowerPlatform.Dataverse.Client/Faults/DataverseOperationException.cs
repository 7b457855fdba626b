using System;

namespace Microsoft.PowerPlatform.Dataverse.Client.Utils;

/// <summary>A call cannot be made or its answer not be understood, for a reason other than a refusal by the service.</summary>
public class DataverseOperationException : Exception
{
    public DataverseOperationException(string message) : base(message) { }

    public DataverseOperationException(string message, Exception innerException) : base(message, innerException) { }
}
