namespace BuyingDynamics.LocalDataverse.Workflows.Reading;

/// <summary>A step or expression cannot be read; the message names it. Caught where the whole workflow is read.</summary>
internal sealed class StepRefusedException(string message, bool isInvalid = false) : Exception(message)
{
    /// <summary>True for what Dataverse would refuse too; false for what only this environment does not support.</summary>
    public bool IsInvalid { get; } = isInvalid;
}
