using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Local;

/// <summary>The local environment cannot be started; the message says why and what to do.</summary>
public sealed class LocalStopException : StopException
{
    /// <summary>An exception without a message.</summary>
    public LocalStopException() => Code = ExitCode.UnfitEnvironment;

    /// <summary>An exception whose message is shown to the person who starts it.</summary>
    public LocalStopException(string message)
        : base(ExitCode.UnfitEnvironment, message)
    {
    }

    /// <summary>As above, with what caused it.</summary>
    public LocalStopException(string message, Exception innerException)
        : base(ExitCode.UnfitEnvironment, message, innerException)
    {
    }
}
