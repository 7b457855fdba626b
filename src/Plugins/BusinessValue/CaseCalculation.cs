using System;
using BuyingDynamics.DataAccess.BusinessValue;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.BusinessValue;

/// <summary>Calculates an analysis and keeps the result: two reads, at most one write.</summary>
internal static class CaseCalculation
{
    /// <summary>The result; null when the analysis does not exist.</summary>
    /// <exception cref="ExpectedStopException">A figure is beyond what an analysis can hold.</exception>
    public static BusinessCase? Run(PluginCall call, Guid analysisId)
    {
        if (CaseReader.Read(call.System, analysisId) is not { } stored)
        {
            return null;
        }

        var result = BusinessCase.Of(stored.Flows, stored.Terms);
        if (CaseBounds.Exceeded(result) is { } figure)
        {
            throw new ExpectedStopException(Messages.CaseBeyondBounds(figure));
        }

        CaseWriter.Write(call.System, stored, result, call.Now);
        return result;
    }
}
