using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Context;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Enablement;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Perspectives;
using BuyingDynamics.Domain.Pursuit;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The names of the product's choices and the Domain enum that each one is; values are the option values.</summary>
public static class Choices
{
    /// <summary>Choice name to enum.</summary>
    public static readonly IReadOnlyDictionary<string, Type> All = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["bd_accountleadstatus"] = typeof(AccountLeadStatus),
        ["bd_activitypurpose"] = typeof(ActivityPurpose),
        ["bd_alertaudience"] = typeof(AlertAudience),
        ["bd_alertstate"] = typeof(AlertState),
        ["bd_analysisstatus"] = typeof(AnalysisStatus),
        ["bd_assetstatus"] = typeof(AssetStatus),
        ["bd_buyingrole"] = typeof(BuyingRole),
        ["bd_calculationmethod"] = typeof(CalculationMethod),
        ["bd_cashflowkind"] = typeof(CashFlowKind),
        ["bd_changeblocker"] = typeof(ChangeBlocker),
        ["bd_changedecision"] = typeof(ChangeDecision),
        ["bd_changereason"] = typeof(ChangeReason),
        ["bd_confirmation"] = typeof(Confirmation),
        ["bd_confirmationoutcome"] = typeof(ConfirmationOutcome),
        ["bd_confirmationstage"] = typeof(ConfirmationStage),
        ["bd_dealteamrole"] = typeof(DealTeamRole),
        ["bd_dealverdict"] = typeof(DealVerdict),
        ["bd_decisionauthority"] = typeof(DecisionAuthority),
        ["bd_decisionstyle"] = typeof(DecisionStyle),
        ["bd_direction"] = typeof(ValueDirection),
        ["bd_dismissalreason"] = typeof(DismissalReason),
        ["bd_dynamics"] = typeof(RuleDynamics),
        ["bd_enforcementmode"] = typeof(EnforcementMode),
        ["bd_financialmetric"] = typeof(FinancialMetric),
        ["bd_hypothesisstatus"] = typeof(HypothesisStatus),
        ["bd_influencekind"] = typeof(InfluenceKind),
        ["bd_informationpreference"] = typeof(InformationPreference),
        ["bd_interestlevel"] = typeof(InterestLevel),
        ["bd_internaldecisionkind"] = typeof(InternalDecisionKind),
        ["bd_internalverdict"] = typeof(InternalVerdict),
        ["bd_irroutcome"] = typeof(IrrOutcome),
        ["bd_journeyphase"] = typeof(JourneyPhase),
        ["bd_learningstep"] = typeof(LearningStep),
        ["bd_milestonestatus"] = typeof(MilestoneStatus),
        ["bd_networkhealth"] = typeof(NetworkHealth),
        ["bd_optionkind"] = typeof(OptionKind),
        ["bd_processvariant"] = typeof(ProcessVariant),
        ["bd_requeststatus"] = typeof(RequestStatus),
        ["bd_researchsource"] = typeof(ResearchSource),
        ["bd_reviewstatus"] = typeof(ReviewStatus),
        ["bd_severity"] = typeof(Severity),
        ["bd_stagecategory"] = typeof(StageCategory),
        ["bd_stakeholderfunction"] = typeof(StakeholderFunction),
        ["bd_stancetochange"] = typeof(StanceToChange),
        ["bd_stancetous"] = typeof(StanceToUs),
        ["bd_surface"] = typeof(AlertSurface),
        ["bd_timebasis"] = typeof(TimeBasis),
        ["bd_transitionkind"] = typeof(TransitionKind),
        ["bd_transitionreason"] = typeof(TransitionReason),
        ["bd_valuemapstatus"] = typeof(ValueMapStatus),
        ["bd_valuenature"] = typeof(ValueNature),
        ["bd_valuesource"] = typeof(ValueSource),
        ["bd_visionagreed"] = typeof(VisionAgreed),
        ["bd_winlossoutcome"] = typeof(WinLossOutcome),
    };

    /// <summary>The choice whose options are the rules; their values stand in the rule catalogue.</summary>
    public const string AlertRule = "bd_alertrulecode";
}
