/** What bd_FindConsensus answers, in the caller's language. */
export interface Consensus {
  percentNow: number | null;
  percentThen: number | null;
  isReached: boolean;
  isOneConversationAway: boolean;
  title: string;
  summary: string;
  steps: ConsensusStep[];
  story: SharedStory;
}

/** One person to talk to, most reachable first. */
export interface ConsensusStep {
  stakeholderId: string;
  name: string;
  percentAfter: number;
  reach: string;
}

/** The page to print for the customer: only what they share. */
export interface SharedStory {
  title: string;
  sentences: string[];
  print: string;
}
