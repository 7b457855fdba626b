import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { DialogHost } from "./dialogs/DialogHost";
import { messageOf } from "./dialogs/refusal";
import { readSession, type Session } from "./server/session";
import { SessionContext, signedIn } from "./shell/SessionContext";
import { Shell } from "./shell/Shell";

/** The whole app for whoever is signed in. */
export function App() {
  const [session, setSession] = useState<Session>();
  const [failure, setFailure] = useState<string>();
  const reload = useCallback(() => readSession().then(setSession, (error: unknown) => setFailure(messageOf(error))), []);
  useEffect(() => void reload(), [reload]);
  const value = useMemo(() => session && signedIn(session, reload), [session, reload]);

  if (failure !== undefined) {
    return <MessageBar intent="error"><MessageBarBody>{failure}</MessageBarBody></MessageBar>;
  }
  if (value === undefined) {
    return <Spinner style={{ marginTop: "40vh" }} aria-label="Buying Dynamics" />;
  }
  return (
    <SessionContext.Provider value={value}>
      <Shell />
      <DialogHost />
    </SessionContext.Provider>
  );
}
