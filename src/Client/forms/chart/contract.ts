/** What bd_AnalyzeValueMap answers, in the caller's language; the shared story comes first. */
export interface Analysis {
  summary: string;
  /** How many lines the chart has. */
  lines: number;
  story: string[];
  inconsistencies: { text: string; sides: string[]; hasWeight: boolean }[];
  gaps: { text: string; stakeholderId: string | null; lineId: string | null }[];
  texts: Record<string, string>;
}
