using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Load;

/// <summary>Nothing can be loaded; the message says what is wrong and what to do.</summary>
public sealed class LoadStopException : StopException
{
    /// <summary>An exception without a message.</summary>
    public LoadStopException() => Code = ExitCode.WrongInput;

    /// <summary>An exception whose message is shown to the person who loads.</summary>
    public LoadStopException(string message)
        : base(ExitCode.WrongInput, message)
    {
    }

    /// <summary>As above, with what caused it.</summary>
    public LoadStopException(string message, Exception innerException)
        : base(ExitCode.WrongInput, message, innerException)
    {
    }
}
