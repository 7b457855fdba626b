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
}
