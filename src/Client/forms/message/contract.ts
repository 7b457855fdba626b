/** What bd_CheckMessage answers. */
export interface MessageReport {
  score: number;
  focusText: string;
  strength: string | null;
  change: string | null;
  spans: Span[];
  texts: Record<string, string>;
}

/** A part of the message that counted; start and length in characters of the text that was checked. */
export interface Span {
  start: number;
  length: number;
  points: number;
  text: string;
}
