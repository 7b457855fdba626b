import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, MessageBar, MessageBarActions, MessageBarBody,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import { useSession } from "../shell/SessionContext";
import { closeNotification, listenToDialogs, openDialogs, openNotifications } from "./dialogs";

/** Shows whatever dialog is open, the newest on top. */
export function DialogHost() {
  const dialogs = useSyncExternalStore(listenToDialogs, openDialogs);
  const { texts } = useSession();
  return dialogs.map(({ id, title, text, details, confirmLabel, cancelLabel, answer }) => (
    <Dialog key={id} open modalType={cancelLabel === undefined ? "alert" : "modal"} onOpenChange={(_event, data) => !data.open && answer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent style={{ whiteSpace: "pre-line" }}>
            {text}
            {details !== undefined && (
              <details style={{ marginTop: 12 }}>
                <summary>{texts("details")}</summary>
                {details}
              </details>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => answer(true)}>{confirmLabel ?? texts("ok")}</Button>
            {cancelLabel !== undefined && <Button onClick={() => answer(false)}>{cancelLabel}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  ));
}

/** Messages that a script put at the top of the app. */
export function NotificationBars() {
  const notifications = useSyncExternalStore(listenToDialogs, openNotifications);
  const { texts } = useSession();
  return notifications.map(({ id, level, text, closable }) => (
    <MessageBar key={id} intent={level}>
      <MessageBarBody>{text}</MessageBarBody>
      {closable && (
        <MessageBarActions
          containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={texts("close")} onClick={() => closeNotification(id)} />}
        />
      )}
    </MessageBar>
  ));
}
