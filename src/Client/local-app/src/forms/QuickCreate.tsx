import { Button, DrawerBody, DrawerFooter, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useMemo } from "react";
import { askToDiscard } from "../dialogs/discard";
import { showRefusal } from "../dialogs/refusal";
import { runFormScripts } from "../scripts/formScripts";
import type { Parent } from "../shell/routes";
import { useAttempt } from "../shell/useAttempt";
import { useSession } from "../shell/SessionContext";
import type { TableDefinition } from "../server/tables";
import { FormBody } from "./FormBody";
import { FormModel } from "./FormModel";
import { readForm } from "./formXml";
import { startNew } from "./newRecord";
import { ModelContext } from "./useModel";

interface QuickCreateProps {
  table: TableDefinition;
  formXml: string;
  parent: Parent | undefined;
  onClose: (created: boolean) => void;
}

/** A new record in a panel at the side, without leaving the form. */
export function QuickCreate({ table, formXml, parent, onClose }: QuickCreateProps) {
  const signedIn = useSession();
  const { texts, session, lcid } = signedIn;
  const model = useMemo(() => {
    const created = new FormModel(table, readForm(formXml, lcid));
    startNew(created, session.user, parent);
    return created;
    // The panel belongs to one record, however often the page around it changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const title = texts("newRecord", table.label);

  const { attempt, busy } = useAttempt();
  const save = () => attempt(async () => {
    const outcome = await model.save();
    if (outcome.saved) {
      onClose(true);
    }
  });
  // Also what a key or a click beside the panel asks for: nobody shall lose what they typed by it.
  const leave = () => void attempt(async () => {
    if (!model.holdsInput || (await askToDiscard(texts))) {
      onClose(false);
    }
  });

  useEffect(() => {
    // A quick create form has no process, and closes with its save.
    runFormScripts(model, { save, activeStage: () => undefined, move: () => Promise.resolve(false) }, signedIn).catch((error: unknown) => showRefusal(error, texts));
    // Scripts run once for a panel that is open, however often it is shown anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [model]);

  return (
    <OverlayDrawer open position="end" size="medium" aria-label={title} onOpenChange={(_event, { open }) => !open && leave()}>
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={texts("close")} onClick={leave} />}>{title}</DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <ModelContext.Provider value={model}><FormBody /></ModelContext.Provider>
      </DrawerBody>
      <DrawerFooter>
        <Button appearance="primary" disabled={busy} onClick={() => void save()}>{texts("saveAndClose")}</Button>
        <Button disabled={busy} onClick={leave}>{texts("cancel")}</Button>
      </DrawerFooter>
    </OverlayDrawer>
  );
}
