namespace BuyingDynamics.Operations.Local;

/// <summary>The local environment cannot be started; the message says why and what to do.</summary>
public sealed class LocalStopException : Exception
{
    /// <summary>An exception without a message.</summary>
    public LocalStopException()
    {
    }

    /// <summary>An exception whose message is shown to the person who starts it.</summary>
    public LocalStopException(string message)
        : base(message)
    {
    }

    /// <summary>As above, with what caused it.</summary>
    public LocalStopException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
