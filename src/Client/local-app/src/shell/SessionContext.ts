import { createContext, useContext } from "react";
import type { Session } from "../server/session";
import { localeFor, textsFor, type Texts } from "../language/texts";

/** The signed-in person and what follows from their language. */
export interface SignedIn {
  session: Session;
  texts: Texts;
  locale: string;
  lcid: number;
  /** Reads the session again, after the clock moved. */
  reload: () => Promise<void>;
}

export const SessionContext = createContext<SignedIn | undefined>(undefined);

export function signedIn(session: Session, reload: () => Promise<void>): SignedIn {
  const { lcid } = session.user;
  return { session, texts: textsFor(lcid), locale: localeFor(lcid), lcid, reload };
}

/** The session of the app around this component. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext);
  if (session === undefined) {
    throw new Error("useSession needs a SessionContext above it.");
  }
  return session;
}
