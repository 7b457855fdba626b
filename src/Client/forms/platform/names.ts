/** The names and option values of the solution that the scripts use, once. A test of the repository holds them against solution/. */

export const tables = {
  alert: "bd_alert",
  deal: "opportunity",
  phaseTransition: "bd_phasetransition",
  stakeholder: "bd_stakeholder",
  valueMap: "bd_valuemap",
  valueMapLine: "bd_valuemapitem",
} as const;

export const columns = {
  deal: "bd_opportunityid",
  valueMap: "bd_valuemapid",
} as const;

/** The columns that carry a severity: an alert's own, and that of a deal's top card. */
export const severityColumns: readonly string[] = ["bd_severity", "bd_topseverity"];

export const severities = {
  info: 717700000,
  warning: 717700001,
  critical: 717700002,
} as const;

export const customApis = {
  act: "bd_ActOnAlert",
  alertRules: "bd_GetAlertRules",
  analyze: "bd_AnalyzeValueMap",
  checkMessage: "bd_CheckMessage",
  compare: "bd_CompareDeals",
  consensus: "bd_FindConsensus",
  conversationFeedback: "bd_GetConversationFeedback",
  dismiss: "bd_DismissAlert",
  evaluate: "bd_EvaluateOpportunity",
  journey: "bd_GetJourney",
  previewRule: "bd_PreviewRule",
  promises: "bd_GetPromiseThread",
  recommend: "bd_RecommendPerspectives",
  ruleReport: "bd_GetRuleReport",
  snooze: "bd_SnoozeAlert",
  stateReason: "bd_StateTransitionReason",
  stepBackPattern: "bd_GetStepBackPattern",
  today: "bd_GetToday",
} as const;

export const webResources = {
  cards: "bd_/cards/cards.html",
  chart: "bd_/chart/chart.html",
  consensus: "bd_/network/consensus.html",
  conversation: "bd_/conversation/conversation.html",
  critical: "bd_/icons/critical.svg",
  promises: "bd_/promises/promises.html",
  info: "bd_/icons/info.svg",
  today: "bd_/today/today.html",
  warning: "bd_/icons/warning.svg",
} as const;
