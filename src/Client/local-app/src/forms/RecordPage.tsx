import { useEffect } from "react";
import { askToDiscard } from "../dialogs/discard";
import { messageOf } from "../dialogs/refusal";
import { ProcessBar } from "../process/ProcessBar";
import { useProcess } from "../process/useProcess";
import { runFormScripts } from "../scripts/formScripts";
import { Pending } from "../shell/Pending";
import { guardPage, type Parent } from "../shell/routes";
import { type SignedIn, useSession } from "../shell/SessionContext";
import { useAnswer } from "../shell/useAnswer";
import { unlessThere } from "../server/http";
import { readForms, readTable } from "../server/tables";
import { CommandBar } from "./CommandBar";
import { FormBody } from "./FormBody";
import { FormModel } from "./FormModel";
import { FormNotifications } from "./FormNotifications";
import { readForm } from "./formXml";
import { standardForm } from "./standardForm";
import { startNew } from "./newRecord";
import { RecordHeader } from "./RecordHeader";
import { useSave } from "./useSave";
import { ModelContext } from "./useModel";

interface RecordPageProps {
  table: string;
  id: string | undefined;
  parent: Parent | undefined;
}

/** A record on its main form, or a new one. */
export function RecordPage({ table, id, parent }: RecordPageProps) {
  const signedIn = useSession();
  const { value: model, failure } = useAnswer(() => open(table, id, parent, signedIn), [table, id]);
  return model === undefined ? <Pending failure={failure} /> : <ModelContext.Provider value={model}><OpenRecord model={model} /></ModelContext.Provider>;
}

async function open(table: string, id: string | undefined, parent: Parent | undefined, { lcid, session, texts }: SignedIn): Promise<FormModel> {
  const [definition, forms] = await Promise.all([readTable(table), readForms(table, "main")]);
  const [form] = forms;
  const model = new FormModel(definition, form === undefined ? standardForm(definition) : readForm(form.formXml, lcid));
  if (id === undefined) {
    startNew(model, session.user, parent);
  } else {
    await model.load(id).catch(unlessThere(texts("recordNotThere")));
  }
  return model;
}

function OpenRecord({ model }: { model: FormModel }) {
  const signedIn = useSession();
  const save = useSave(model);
  const onForm = useProcess(model, save.orShow);

  useEffect(() => {
    const page = {
      save: save.orThrow,
      activeStage: () => onForm.process?.stages[onForm.active],
      move: (steps: 1 | -1) => {
        const target = onForm.process?.stages[onForm.active + steps];
        return target === undefined ? Promise.resolve(false) : onForm.activate(target.id);
      },
    };
    runFormScripts(model, page, signedIn).catch((error: unknown) => {
      model.notifications.set("script", { level: "ERROR", text: messageOf(error) });
      model.changed();
    });
    // Scripts run once for a form that is open, however often it is shown anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [model]);

  useEffect(() => guardPage(() => mayLeave(model, signedIn)), [model, signedIn]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => model.holdsInput && event.preventDefault();
    const shortcut = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        (document.activeElement as HTMLElement | null)?.blur();
        void save.orShow();
      }
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("keydown", shortcut);
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("keydown", shortcut);
    };
  }, [model, save]);

  const reload = async () => {
    if (model.id !== undefined) {
      await model.catchUp();
      onForm.again();
      model.tellSaved({ succeeded: true });
    }
  };
  const saveAndShow = async () => {
    const saved = await save.orShow();
    if (saved) {
      onForm.again();
    }
    return saved;
  };

  return (
    <>
      <CommandBar save={saveAndShow} reload={reload} />
      <FormNotifications />
      <RecordHeader />
      <ProcessBar onForm={onForm} />
      <div role="form" aria-label={model.table.label} aria-busy={model.saving}><FormBody /></div>
    </>
  );
}

/** A save that is under way is waited for: what it saves needs no question. */
async function mayLeave(model: FormModel, { texts }: SignedIn): Promise<boolean> {
  await model.settled;
  if (!model.holdsInput) {
    return true;
  }
  const leaves = await askToDiscard(texts);
  if (leaves) {
    model.discard();
  }
  return leaves;
}
