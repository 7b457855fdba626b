/** A question or message that stops the person until it is answered. */
export interface OpenDialog {
  id: number;
  title: string;
  text: string;
  details?: string;
  confirmLabel?: string;
  cancelLabel?: string;
  answer: (confirmed: boolean) => void;
}

/** A message at the top of the app that goes when it is closed. */
export interface AppNotification {
  id: string;
  level: "success" | "error" | "warning" | "info";
  text: string;
  closable: boolean;
}

const listeners = new Set<() => void>();
let dialogs: readonly OpenDialog[] = [];
let notifications: readonly AppNotification[] = [];
let lastId = 0;

/** Shows a dialog; answers whether it was confirmed. */
export function openDialog(dialog: Omit<OpenDialog, "id" | "answer">): Promise<boolean> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    const answer = (confirmed: boolean) => {
      dialogs = dialogs.filter((open) => open.id !== id);
      tell();
      resolve(confirmed);
    };
    dialogs = [...dialogs, { ...dialog, id, answer }];
    tell();
  });
}

/** Shows a message over the page; answers the id that closes it. */
export function notifyApp(notification: Omit<AppNotification, "id">): string {
  lastId += 1;
  const id = `notification-${lastId}`;
  notifications = [...notifications, { ...notification, id }];
  tell();
  return id;
}

export function closeNotification(id: string): void {
  notifications = notifications.filter((open) => open.id !== id);
  tell();
}

export const openDialogs = () => dialogs;
export const openNotifications = () => notifications;

export function listenToDialogs(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  listeners.forEach((listener) => listener());
}
