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
    }

    public Stakeholder Stakeholder { get; }

    public List<ValueMapLine> Lines { get; }

    public bool CountsInCoverage => ChartCoverage.Counts(Stakeholder);

    public bool IsConfirmed => Lines.Count > 0 && Lines.All(l => l.Confirmation == Confirmation.Confirmed);

    public bool IsOnlyAssumed => Lines.Count > 0 && Lines.All(l => l.Confirmation != Confirmation.Confirmed);
}
