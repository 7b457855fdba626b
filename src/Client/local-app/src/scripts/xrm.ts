import { closeNotification, notifyApp, openDialog } from "../dialogs/dialogs";
import { navigate } from "../shell/routes";
import type { SignedIn } from "../shell/SessionContext";
import { strict } from "./strict";
import { scriptWebApi } from "./webApi";

interface DialogTexts {
  title?: string;
  text: string;
  confirmButtonLabel?: string;
  cancelButtonLabel?: string;
}

const levels = { 1: "success", 2: "error", 3: "warning", 4: "info" } as const;

/** The global Xrm object of form scripts and of the web resources they hand it to. */
export function xrmFor({ session, texts }: SignedIn) {
  return strict("Xrm", {
    WebApi: scriptWebApi(),
    Utility: strict("Xrm.Utility", {
      getGlobalContext: () =>
        strict("globalContext", {
          userSettings: strict("globalContext.userSettings", {
            userId: `{${session.user.id.toUpperCase()}}`,
            userName: session.user.name,
            languageId: session.user.lcid,
          }),
          getClientUrl: () => window.location.origin,
        }),
    }),
    Navigation: strict("Xrm.Navigation", {
      openAlertDialog: async ({ title, text, confirmButtonLabel }: DialogTexts) => {
        await openDialog({ title: title ?? session.app.name, text, confirmLabel: confirmButtonLabel });
      },
      openConfirmDialog: async ({ title, text, confirmButtonLabel, cancelButtonLabel }: DialogTexts) => ({
        confirmed: await openDialog({ title: title ?? session.app.name, text, confirmLabel: confirmButtonLabel, cancelLabel: cancelButtonLabel ?? texts("cancel") }),
      }),
      openErrorDialog: async ({ message, details }: { message?: string; details?: string }) => {
        await openDialog({ title: texts("errorTitle"), text: message ?? "", details });
      },
      openForm: ({ entityName, entityId }: { entityName: string; entityId?: string }) => navigate({ page: "record", table: entityName, id: entityId?.replace(/[{}]/g, "") }),
    }),
    App: strict("Xrm.App", {
      addGlobalNotification: ({ level, message, showCloseButton }: { level: keyof typeof levels; message: string; showCloseButton?: boolean }) =>
        Promise.resolve(notifyApp({ level: levels[level], text: message, closable: showCloseButton === true })),
      clearGlobalNotification: (id: string) => {
        closeNotification(id);
        return Promise.resolve();
      },
    }),
  });
}
