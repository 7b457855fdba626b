import { Button, makeStyles, Toolbar, tokens } from "@fluentui/react-components";
import {
  ArrowClockwiseRegular, ArrowLeftRegular, ArrowUndoRegular, CheckmarkCircleRegular, DeleteRegular, DismissCircleRegular, PauseCircleRegular, PlayCircleRegular, SaveArrowRightRegular, SaveRegular, ThumbDislikeRegular, TrophyRegular,
} from "@fluentui/react-icons";
import { useState } from "react";
import { cancel, complete, isActivity } from "../commands/activityClosing";
import { CloseDialog } from "../commands/CloseDialog";
import { type Closing, lost, won } from "../commands/closeOpportunity";
import { openDialog } from "../dialogs/dialogs";
import { leaveTo, mayLeavePage, navigate } from "../shell/routes";
import { useAttempt } from "../shell/useAttempt";
import { useSession } from "../shell/SessionContext";
import { columnOf } from "../server/tables";
import { remove, update } from "../server/webApi";
import type { FormModel } from "./FormModel";
import { useModel } from "./useModel";

const useStyles = makeStyles({ bar: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4, padding: "4px" } });

const active = 0;
const inactive = 1;
const opportunity = "opportunity";

interface CommandBarProps {
  save: () => Promise<boolean>;
  /** Shows the record as the server holds it now. */
  reload: () => Promise<void>;
}

/** What can be done with the record on the form. */
export function CommandBar({ save, reload }: CommandBarProps) {
  const styles = useStyles();
  const model = useModel();
  const { texts } = useSession();
  const [closing, setClosing] = useState<Closing["state"]>();
  const { table, id } = model;
  const list = { page: "list", table: table.logicalName } as const;
  const stateColumn = columnOf(table, "statecode");

  const { attempt } = useAttempt();
  // What was typed is saved first: a closed record takes no more changes.
  const saved = async () => !model.holdsInput || save();
  const end = (ending: (record: FormModel) => Promise<void>) => () => void attempt(async () => {
    if (await saved()) {
      await ending(model);
      await reload();
    }
  });
  const setState = (state: number) => end(() => {
    const status = columnOf(table, "statuscode")?.options?.find((option) => option.state === state)?.value;
    return update(table.entitySetName, id ?? "", { statecode: state, ...(status === undefined ? {} : { statuscode: status }) });
  });
  const close = (state: Closing["state"]) => () => void attempt(async () => {
    if (await saved()) {
      setClosing(state);
    }
  });
  const refresh = () => void attempt(async () => {
    if (await mayLeavePage()) {
      await reload();
    }
  });
  const deleteRecord = () => void attempt(async () => {
    const confirmed = await openDialog({ title: texts("confirmDeleteTitle"), text: texts("confirmDelete", table.label), confirmLabel: texts("delete"), cancelLabel: texts("cancel") });
    if (confirmed) {
      await remove(table.entitySetName, id ?? "");
      model.discard();
      await navigate(list);
    }
  });

  return (
    <Toolbar className={styles.bar} aria-label={texts("command")}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={texts("back")} onClick={() => window.history.back()} />
      {model.canWrite && <Button appearance="subtle" icon={<SaveRegular />} disabled={model.saving} onClick={() => void save()}>{texts("save")}</Button>}
      {model.canWrite && <Button appearance="subtle" icon={<SaveArrowRightRegular />} disabled={model.saving} onClick={() => void save().then((saved) => (saved ? leaveTo(list) : undefined))}>{texts("saveAndClose")}</Button>}
      {id !== undefined && <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={refresh}>{texts("refresh")}</Button>}
      {id !== undefined && table.privileges.write && table.logicalName === opportunity && model.isActive && (
        <>
          <Button appearance="subtle" icon={<TrophyRegular />} onClick={close(won)}>{texts("closeAsWon")}</Button>
          <Button appearance="subtle" icon={<ThumbDislikeRegular />} onClick={close(lost)}>{texts("closeAsLost")}</Button>
        </>
      )}
      {id !== undefined && table.privileges.write && table.logicalName === opportunity && !model.isActive && (
        <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={setState(active)}>{texts("reopen")}</Button>
      )}
      {id !== undefined && table.privileges.write && isActivity(table.logicalName) && model.isActive && (
        <>
          <Button appearance="subtle" icon={<CheckmarkCircleRegular />} onClick={end(complete)}>{texts("markComplete")}</Button>
          <Button appearance="subtle" icon={<DismissCircleRegular />} onClick={end(cancel)}>{texts("cancelActivity")}</Button>
        </>
      )}
      {id !== undefined && table.privileges.write && table.logicalName !== opportunity && !isActivity(table.logicalName) && stateColumn !== undefined && (
        model.isActive
          ? <Button appearance="subtle" icon={<PauseCircleRegular />} onClick={setState(inactive)}>{texts("deactivate")}</Button>
          : <Button appearance="subtle" icon={<PlayCircleRegular />} onClick={setState(active)}>{texts("activate")}</Button>
      )}
      {id !== undefined && table.privileges.delete && <Button appearance="subtle" icon={<DeleteRegular />} onClick={deleteRecord}>{texts("delete")}</Button>}
      {closing !== undefined && (
        <CloseDialog
          model={model}
          state={closing}
          onClose={(closed) => {
            setClosing(undefined);
            if (closed) {
              void attempt(reload);
            }
          }}
        />
      )}
    </Toolbar>
  );
}
