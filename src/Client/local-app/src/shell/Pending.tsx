import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useSession } from "./SessionContext";

/** Stands where an answer is still to come, or says why it did not. */
export function Pending({ failure }: { failure?: string }) {
  const { texts } = useSession();
  return failure === undefined
    ? <Spinner label={texts("loading")} style={{ padding: 32 }} />
    : <MessageBar intent="error" role="alert"><MessageBarBody style={{ whiteSpace: "pre-line" }}>{failure}</MessageBarBody></MessageBar>;
}
