import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { FormModel } from "../forms/FormModel";
import { parseNumber } from "../forms/controls/numbers";
import { useAttempt } from "../shell/useAttempt";
import { useSession } from "../shell/SessionContext";
import { columnOf } from "../server/tables";
import { textOf } from "../server/webApi";
import { type Closing, closeOpportunity, won } from "./closeOpportunity";

interface CloseDialogProps {
  model: FormModel;
  state: Closing["state"];
  onClose: (closed: boolean) => void;
}

/** Asks how a deal was closed. */
export function CloseDialog({ model, state, onClose }: CloseDialogProps) {
  const { texts, session, locale } = useSession();
  const reasons = columnOf(model.table, "statuscode")?.options?.filter((option) => option.state === state) ?? [];
  const [status, setStatus] = useState(reasons[0]?.value ?? (state === won ? 3 : 4));
  const [revenue, setRevenue] = useState("");
  const [closedOn, setClosedOn] = useState(session.now.slice(0, 10));
  const [description, setDescription] = useState("");
  const title = texts(state === won ? "closeAsWon" : "closeAsLost");
  const amount = parseNumber(revenue, locale);

  const { attempt, busy } = useAttempt();
  const close = () => attempt(async () => {
    const subject = `${title}: ${textOf(model.row, model.table.primaryName)}`;
    await closeOpportunity(model.id ?? "", { state, status, subject, revenue: amount ?? null, closedOn, description });
    onClose(true);
  });

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && !busy && onClose(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent style={{ display: "grid", gap: 12 }}>
            <Field label={texts("lostReason")}>
              <Select value={String(status)} onChange={(_event, { value }) => setStatus(Number(value))}>
                {reasons.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
              </Select>
            </Field>
            <Field label={texts("revenue")} validationMessage={amount === undefined ? texts("number", texts("revenue")) : undefined}>
              <Input inputMode="decimal" value={revenue} onChange={(_event, { value }) => setRevenue(value)} />
            </Field>
            <Field label={texts("closedOn")}><Input type="date" value={closedOn} onChange={(_event, { value }) => setClosedOn(value)} /></Field>
            <Field label={texts("description")}><Textarea value={description} onChange={(_event, { value }) => setDescription(value)} /></Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={busy || amount === undefined || closedOn === ""} onClick={() => void close()}>{texts("ok")}</Button>
            <Button disabled={busy} onClick={() => onClose(false)}>{texts("cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
