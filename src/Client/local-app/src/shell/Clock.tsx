import { Button, Field, Input, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { ClockRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { moveClock } from "../server/session";
import { mayLeavePage } from "./routes";
import { useAttempt } from "./useAttempt";
import { useSession } from "./SessionContext";

/** The environment's clock: its date where it was moved, and the ways to move it. */
export function Clock() {
  const { session, texts, locale, reload } = useSession();
  const [open, setOpen] = useState(false);
  const date = new Date(session.now).toLocaleDateString(locale, { dateStyle: "medium" });
  const shown = session.clockMoved ? `${texts("clockMoved")}: ${date}` : date;

  const { attempt } = useAttempt();
  const move = (...request: Parameters<typeof moveClock>) => attempt(async () => {
    // Everything on the page is read anew for the other day.
    if (await mayLeavePage()) {
      await moveClock(...request);
      setOpen(false);
      await reload();
    }
  });

  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="primary" icon={<ClockRegular />} aria-label={`${texts("clock")}: ${shown}`}>
          {shown}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={texts("clock")} style={{ display: "grid", gap: 12, width: 240 }}>
        <div style={{ display: "flex", gap: 8 }}>
          <Button onClick={() => void move({ advanceDays: 1 })}>{texts("oneDay")}</Button>
          <Button onClick={() => void move({ advanceDays: 7 })}>{texts("oneWeek")}</Button>
        </div>
        <Field label={texts("setDate")}>
          <Input
            type="date"
            defaultValue={session.now.slice(0, 10)}
            onKeyDown={(event) => {
              const { value } = event.currentTarget;
              if (event.key === "Enter" && value !== "") {
                void move({ now: `${value}${session.now.slice(10)}` });
              }
            }}
          />
        </Field>
        <Button disabled={!session.clockMoved} onClick={() => void move({ reset: true })}>{texts("resetClock")}</Button>
      </PopoverSurface>
    </Popover>
  );
}
