import { Button, makeStyles, mergeClasses, Popover, PopoverSurface, PopoverTrigger, tokens } from "@fluentui/react-components";
import { CheckmarkFilled, FlagFilled } from "@fluentui/react-icons";
import { useState } from "react";
import { useModel } from "../forms/useModel";
import { useSession } from "../shell/SessionContext";
import type { Stage } from "../server/process";
import type { ProcessOnForm } from "./useProcess";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "4px", listStyleType: "none", margin: 0, padding: "8px", backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4 },
  stage: { flex: 1, minWidth: 0 },
  button: { width: "100%", maxWidth: "none", justifyContent: "flex-start", borderRadius: 0, clipPath: "polygon(0 0, calc(100% - 12px) 0, 100% 50%, calc(100% - 12px) 100%, 0 100%, 12px 50%)", paddingLeft: "28px", paddingRight: "20px", minHeight: "36px", border: 0, fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground3, ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover } },
  done: { backgroundColor: tokens.colorBrandBackground2, ":hover": { backgroundColor: tokens.colorBrandBackground2Hover } },
  active: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, fontWeight: tokens.fontWeightSemibold, ":hover": { backgroundColor: tokens.colorBrandBackgroundHover, color: tokens.colorNeutralForegroundOnBrand } },
});

/** The stages of the record's business process; a stage opens the ways to move. */
export function ProcessBar({ onForm }: { onForm: ProcessOnForm }) {
  const styles = useStyles();
  const { texts } = useSession();
  const stages = onForm.process?.stages ?? [];
  if (stages.length === 0 || onForm.process?.instance == null) {
    return null;
  }
  return (
    <nav aria-label={texts("process")}>
      <ol className={styles.bar}>
        {stages.map((stage, index) => <StageStep key={stage.id} stage={stage} index={index} onForm={onForm} />)}
      </ol>
    </nav>
  );
}

function StageStep({ stage, index, onForm }: { stage: Stage; index: number; onForm: ProcessOnForm }) {
  const styles = useStyles();
  const model = useModel();
  const { texts } = useSession();
  const [open, setOpen] = useState(false);
  const { process, active } = onForm;
  const isActive = index === active;
  const next = process?.stages[index + 1];
  const previous = process?.stages[index - 1];
  const move = (target: Stage) => {
    setOpen(false);
    void onForm.activate(target.id);
  };

  return (
    <li className={styles.stage} aria-current={isActive ? "step" : undefined}>
      <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} withArrow trapFocus>
        <PopoverTrigger disableButtonEnhancement>
          <Button
            className={mergeClasses(styles.button, index < active && styles.done, isActive && styles.active)}
            icon={isActive ? <FlagFilled /> : index < active ? <CheckmarkFilled /> : undefined}
            aria-label={isActive ? texts("stageActive", stage.name) : stage.name}
          >
            {stage.name}
          </Button>
        </PopoverTrigger>
        <PopoverSurface aria-label={`${texts("stage")}: ${stage.name}`} style={{ display: "flex", gap: 8 }}>
          {!model.canWrite && texts("readOnly", stage.name)}
          {model.canWrite && isActive && previous !== undefined && <Button onClick={() => move(previous)}>{texts("previousStage")}</Button>}
          {model.canWrite && isActive && next !== undefined && <Button appearance="primary" onClick={() => move(next)}>{texts("nextStage")}</Button>}
          {model.canWrite && !isActive && <Button appearance="primary" onClick={() => move(stage)}>{texts("setActive")}</Button>}
        </PopoverSurface>
      </Popover>
    </li>
  );
}
