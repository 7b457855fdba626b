using System;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>What rules need to know of a business value analysis.</summary>
/// <param name="Id">The analysis.</param>
/// <param name="Status">How far it is; null counts as a draft.</param>
public sealed record AnalysisSummary(Guid Id, AnalysisStatus? Status)
{
    /// <summary>Worked out: finished or confirmed.</summary>
    public bool IsWorkedOut => Status is AnalysisStatus.Finished or AnalysisStatus.Confirmed;
}
