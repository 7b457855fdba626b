import type { Card, Choice } from "../journey/contract";

/** What bd_GetToday answers: the few cards that matter most today, highest first, in the caller's language. */
export interface Today {
  /** The environment's present moment, ISO, UTC. */
  now: string;
  cards: TodayCard[];
  /** All open cards of the caller's deals, those beyond the budget of a day included. */
  openCards: number;
  texts: Record<string, string>;
  dismissalReasons: Choice[];
}

/** A card with the deal it is about. */
export interface TodayCard {
  dealId: string;
  dealName: string;
  card: Card;
}
