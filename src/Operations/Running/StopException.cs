namespace BuyingDynamics.Operations.Running;

/// <summary>An expected end of a verb: the message says what is wrong and what to do, and the code tells scripts which kind it is.</summary>
public class StopException : Exception
{
    /// <summary>An exception without a message.</summary>
    public StopException()
    {
    }

    /// <summary>An exception that only says what is wrong.</summary>
    public StopException(string message)
        : base(message)
    {
    }

    /// <summary>As above, with what caused it.</summary>
    public StopException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An expected end.</summary>
    public StopException(ExitCode code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>The code the process ends with.</summary>
    public ExitCode Code { get; init; } = ExitCode.UnexpectedFailure;
}
