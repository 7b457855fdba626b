import { Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { readSession, type Session } from "./server/session";

/** The app's frame for the signed-in user. */
export function App() {
  const [session, setSession] = useState<Session>();
  useEffect(() => void readSession().then(setSession), []);
  return session === undefined ? <Spinner label="…" /> : <Text as="h1">{session.app.name}</Text>;
}
