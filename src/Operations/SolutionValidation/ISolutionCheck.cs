namespace BuyingDynamics.Operations.SolutionValidation;

/// <summary>One rule that the solution folder has to keep.</summary>
internal interface ISolutionCheck
{
    IEnumerable<SolutionFinding> Check(SolutionSource solution);
}
