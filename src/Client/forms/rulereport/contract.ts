/** What bd_GetRuleReport answers. */
export interface RuleReport {
  days: number;
  summary: string;
  texts: Record<string, string>;
  rules: RuleResult[];
}

/** How one rule did. */
export interface RuleResult {
  rule: string;
  title: string;
  raised: number;
  acted: number;
  actedPercent: number | null;
  dismissed: { reason: string; text: string; count: number }[];
  notRelevantPercent: number | null;
  selfResolved: number;
  medianDaysOpen: number | null;
  suggestsDemotion: boolean;
  hint: string | null;
}
