namespace BuyingDynamics.Operations.Doctor;

/// <summary>What one look at an environment found.</summary>
/// <param name="Subject">What was looked at.</param>
/// <param name="Finding">What was found.</param>
/// <param name="WhatToDo">What to do about it; empty when all is well.</param>
public sealed record Diagnosis(string Subject, string Finding, string WhatToDo = "")
{
    /// <summary>True when there is something to do.</summary>
    public bool NeedsAttention => WhatToDo.Length > 0;
}
