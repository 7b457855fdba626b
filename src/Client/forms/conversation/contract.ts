/** What bd_GetConversationFeedback answers, in the caller's language. */
export interface Feedback {
  title: string;
  wellLabel: string;
  well: string;
  changeLabel: string;
  change: string;
  /** Whom the change is about; null when it is about all. */
  stakeholderId: string | null;
  /** Who sees this. */
  privacy: string;
}

/** What bd_RecommendPerspectives answers. */
export interface Recommendation {
  workedToday: Perspective[];
  perspectives: Perspective[];
  /** What to say when there is nothing to recommend. */
  emptyText: string | null;
  texts: Record<string, string>;
}

/** One thing to bring into the conversation. */
export interface Perspective {
  id: string;
  kindText: string;
  name: string;
  text: string | null;
  why: string | null;
  url: string | null;
  howToClipUrl: string | null;
  dealsMovedForward: number;
}
