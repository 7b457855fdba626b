import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSession } from "../shell/SessionContext";
import { textOf } from "../server/webApi";
import { useModel } from "./useModel";

const intents = { ERROR: "error", WARNING: "warning", INFO: "info" } as const;

/** What scripts and the server have to say about the record, the gravest first. */
export function FormNotifications() {
  const model = useModel();
  const { texts } = useSession();
  const levels = Object.keys(intents) as (keyof typeof intents)[];
  const shown = levels.flatMap((level) => [...model.notifications].filter(([, notification]) => notification.level === level));
  return (
    <>
      {shown.map(([id, { level, text }]) => (
        <MessageBar key={id} intent={intents[level]} role={level === "ERROR" ? "alert" : "status"}><MessageBarBody style={{ whiteSpace: "pre-line" }}>{text}</MessageBarBody></MessageBar>
      ))}
      {model.id !== undefined && !model.isActive && (
        <MessageBar intent="info"><MessageBarBody>{texts("readOnly", textOf(model.row, "statuscode") || textOf(model.row, "statecode"))}</MessageBarBody></MessageBar>
      )}
    </>
  );
}
