/** What bd_GetAlertRules answers: how the rules are set. */
export interface RuleList {
  texts: Record<string, string>;
  severities: NamedChoice[];
  surfaces: NamedChoice[];
  rules: Rule[];
}

/** A choice by the name that bd_PreviewRule takes. */
export interface NamedChoice {
  name: string;
  text: string;
}

/** A rule as it is set. */
export interface Rule {
  rule: string;
  title: string;
  reason: string;
  isEnabled: boolean;
  severity: string;
  surface: string;
  graceDays: number;
  thresholds: { name: string; text: string; value: number }[];
}

/** What bd_PreviewRule takes: only what is changed. */
export interface RuleChange {
  isEnabled?: boolean;
  severity?: string;
  surface?: string;
  graceDays?: number;
  thresholds?: Record<string, number>;
}

/** What bd_PreviewRule answers for a page of deals. */
export interface Preview {
  deals: number;
  opens: PreviewedRule[];
  closes: PreviewedRule[];
  waiting: PreviewedRule[];
}

/** The findings of a rule that would change. */
export interface PreviewedRule {
  rule: string;
  title: string;
  count: number;
  dealIds: string[];
  deals: { id: string; name: string }[];
}
