using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>Why a deal needs a business value analysis.</summary>
public enum AnalysisNeed
{
    /// <summary>A proposal is on the table.</summary>
    ProposalStage,

    /// <summary>The customer requires a formal calculation.</summary>
    FormalCalculation,

    /// <summary>Someone of procurement or finance is on the buying team.</summary>
    ProcurementOrFinance,
}

/// <summary>
/// <c>decision.no-business-value-analysis</c>: proposal stage, a formal calculation required, or procurement or finance on the buying
/// team, and no analysis finished or confirmed. Critical when the customer requires it.
/// Research: world-class sellers' customers require one in 61% of deals (MHI Sales Best Practices Study 2015).
/// </summary>
public sealed class NoBusinessValueAnalysis : IDealRule
{
    /// <summary>Fact: why it is needed (names of <see cref="AnalysisNeed"/>).</summary>
    public const string NeededFor = "neededFor";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        if (HasWorkedOut(deal.Facts.Analyses))
        {
            return RuleVerdict.Quiet;
        }

        var isRequired = deal.Facts.Terms.FormalCalculationRequired;
        var needs = new List<string>(3);
        Need(deal.Facts.Stage is { IsProposalStage: true }, AnalysisNeed.ProposalStage);
        Need(isRequired, AnalysisNeed.FormalCalculation);
        Need(Calculates(deal.Active), AnalysisNeed.ProcurementOrFinance);
        if (needs.Count == 0)
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = FactSet.Of(Fact.Ordered(NeededFor, needs), Fact.Number("drafts", deal.Facts.Analyses.Count)),
            CriticalFrom = isRequired ? DateTime.MinValue : null,
        });

        void Need(bool isTrue, AnalysisNeed need)
        {
            if (isTrue)
            {
                needs.Add(need.ToString());
            }
        }
    }

    private static bool HasWorkedOut(IReadOnlyList<AnalysisSummary> analyses)
    {
        for (var i = 0; i < analyses.Count; i++)
        {
            if (analyses[i].IsWorkedOut)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Calculates(IReadOnlyList<Stakeholder> active)
    {
        for (var i = 0; i < active.Count; i++)
        {
            if (active[i].Role is BuyingRole.Finance or BuyingRole.Procurement
                || active[i].Function is StakeholderFunction.Finance or StakeholderFunction.Procurement)
            {
                return true;
            }
        }

        return false;
    }
}
