using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Pack;

/// <summary>The solution folder cannot be packed; the message names the file and says what to do.</summary>
public sealed class SolutionPackException : StopException
{
    /// <summary>An exception without a message.</summary>
    public SolutionPackException() => Code = ExitCode.WrongInput;

    /// <summary>An exception whose message is shown to the person who packs.</summary>
    public SolutionPackException(string message)
        : base(ExitCode.WrongInput, message)
    {
    }

    /// <summary>As above, with what the file system or the XML reader said.</summary>
    public SolutionPackException(string message, Exception innerException)
        : base(ExitCode.WrongInput, message, innerException)
    {
    }
}
