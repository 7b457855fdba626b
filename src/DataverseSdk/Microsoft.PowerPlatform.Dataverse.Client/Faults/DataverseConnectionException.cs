using System;

namespace Microsoft.PowerPlatform.Dataverse.Client.Utils;

/// <summary>The service could not be reached or signed in to, or the connection broke.</summary>
public class DataverseConnectionException : Exception
{
    public DataverseConnectionException(string message) : base(message) { }

    public DataverseConnectionException(string message, Exception innerException) : base(message, innerException) { }
}
