/** What bd_CompareDeals answers: the deals to choose from, or the chosen ones beside each other. */
export interface Comparison {
  texts: Record<string, string>;
  deals: ComparedDeal[];
  choices: ComparableDeal[];
  fewest: number;
  most: number;
}

/** An open deal that may be compared. */
export interface ComparableDeal {
  id: string;
  name: string;
  owner: string | null;
  phaseText: string | null;
  weightedYesPercent: number | null;
}

/** One of the deals; what is not known is null. */
export interface ComparedDeal {
  id: string;
  name: string;
  owner: string | null;
  phaseText: string | null;
  stage: string | null;
  /** A day, ISO. */
  customerDecisionOn: string | null;
  weightedYesPercent: number | null;
  coveragePercent: number | null;
  contextScore: number | null;
  stakeholders: number | null;
  ownPeople: number | null;
  iterations: number | null;
  openCards: number | null;
  score: number | null;
  rank: number | null;
  verdictText: string | null;
  /** Days of our own people; null when the deal asks for none. */
  daysAsked: number | null;
  daysGranted: number | null;
  /** Granted days while a better-ranked one of these deals still waits. */
  isGrantedAgainstRank: boolean;
}

/** What bd_GetStepBackPattern answers: what the steps back of the team's deals have in common. */
export interface StepBackPattern {
  title: string;
  summary: string;
  advice: string | null;
  causes: { text: string; count: number }[];
}
