namespace BuyingDynamics.Operations.SolutionValidation;

/// <summary>One thing that is wrong in the solution folder, where, and what to do about it.</summary>
public sealed record SolutionFinding(string File, int Line, string Message)
{
    /// <summary>file:line: message, as editors and CI logs turn it into a link.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
