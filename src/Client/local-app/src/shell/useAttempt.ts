import { useRef, useState } from "react";
import { showRefusal } from "../dialogs/refusal";
import { useSession } from "./SessionContext";

/** Does what a person asked for and shows what refused it. Until it is done nothing else is: a double click is one wish. */
export function useAttempt() {
  const { texts } = useSession();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);
  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    if (underWay.current) {
      return;
    }
    underWay.current = true;
    setBusy(true);
    try {
      await act();
    } catch (error) {
      await showRefusal(error, texts);
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { attempt, busy };
}
