using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>An active stakeholder with their own lines of the chart.</summary>
internal sealed class ChartRow
{
    public ChartRow(Stakeholder stakeholder, List<ValueMapLine> lines)
    {
        Stakeholder = stakeholder;
        Lines = lines;
        HasCompleteLine = lines.Exists(static l => l.IsComplete);
    }

    public Stakeholder Stakeholder { get; }

    public List<ValueMapLine> Lines { get; }

    public bool HasCompleteLine { get; }

    // Analysts and observers have no stake in the result.
    public bool CountsInCoverage => Stakeholder.Role != BuyingRole.Analyst;

    public bool IsConfirmed => Lines.Count > 0 && Lines.All(l => l.Confirmation == Confirmation.Confirmed);

    public bool IsOnlyAssumed => Lines.Count > 0 && Lines.All(l => l.Confirmation != Confirmation.Confirmed);
}
