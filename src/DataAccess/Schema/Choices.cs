using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The names of the product's choices and the Domain enum that each one is; values are the option values.</summary>
public static class Choices
{
    /// <summary>Choice name to enum.</summary>
    public static readonly IReadOnlyDictionary<string, Type> All = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["bd_alertaudience"] = typeof(AlertAudience),
        ["bd_alertstate"] = typeof(AlertState),
        ["bd_buyingrole"] = typeof(BuyingRole),
        ["bd_changeblocker"] = typeof(ChangeBlocker),
        ["bd_changedecision"] = typeof(ChangeDecision),
        ["bd_changereason"] = typeof(ChangeReason),
        ["bd_confirmation"] = typeof(Confirmation),
        ["bd_decisionauthority"] = typeof(DecisionAuthority),
        ["bd_direction"] = typeof(ValueDirection),
        ["bd_dismissalreason"] = typeof(DismissalReason),
        ["bd_dynamics"] = typeof(RuleDynamics),
        ["bd_enforcementmode"] = typeof(EnforcementMode),
        ["bd_financialmetric"] = typeof(FinancialMetric),
        ["bd_interestlevel"] = typeof(InterestLevel),
        ["bd_journeyphase"] = typeof(JourneyPhase),
        ["bd_milestonestatus"] = typeof(MilestoneStatus),
        ["bd_processvariant"] = typeof(ProcessVariant),
        ["bd_severity"] = typeof(Severity),
        ["bd_stagecategory"] = typeof(StageCategory),
        ["bd_stakeholderfunction"] = typeof(StakeholderFunction),
        ["bd_stancetochange"] = typeof(StanceToChange),
        ["bd_stancetous"] = typeof(StanceToUs),
        ["bd_surface"] = typeof(AlertSurface),
        ["bd_transitionkind"] = typeof(TransitionKind),
        ["bd_transitionreason"] = typeof(TransitionReason),
        ["bd_valuemapstatus"] = typeof(ValueMapStatus),
        ["bd_valuenature"] = typeof(ValueNature),
        ["bd_valuesource"] = typeof(ValueSource),
        ["bd_visionagreed"] = typeof(VisionAgreed),
    };

    /// <summary>The choice whose options are the rules; their values stand in the rule catalogue.</summary>
    public const string AlertRule = "bd_alertrulecode";
}
