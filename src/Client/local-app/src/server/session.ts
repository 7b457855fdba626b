import { getJson, send } from "./http";

/** A person who may use the app; `lcid` is the language of their labels and sentences. */
export interface User {
  id: string;
  name: string;
  title: string | null;
  email?: string | null;
  lcid: number;
  roles: string[];
}

/** Who is signed in, who else could be, and what time it is in this environment. */
export interface Session {
  user: User;
  users: User[];
  now: string;
  clockMoved: boolean;
  app: { uniqueName: string; name: string };
}

export const readSession = () => getJson<Session>("/local/session");

export const switchUser = (userId: string) => send("PUT", "/local/session", { userId });

/** Moves the environment's clock: to a moment, by days, or back to the real time. */
export const moveClock = (move: { now: string } | { advanceDays: number } | { reset: true }) => send("PUT", "/local/clock", move);
