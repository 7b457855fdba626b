import { Button, Combobox, Link, makeStyles, Option, OptionGroup, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { addressOf, navigate } from "../../shell/routes";
import type { LookupTarget } from "../../server/tables";
import { useSession } from "../../shell/SessionContext";
import { useAnswer } from "../../shell/useAnswer";
import type { AttributeModel } from "../AttributeModel";
import { useModel } from "../useModel";
import type { LookupValue } from "../values";
import type { ColumnControlProps } from "./ColumnControl";
import { searchTargets } from "./lookupSearch";
import { relatedRecords } from "./relatedRecords";

const useStyles = makeStyles({
  chosen: { display: "flex", alignItems: "center", minHeight: "32px", padding: "0 4px 0 10px", backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
  name: { flex: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** A lookup: the chosen record as a link, or a field that finds one by its name in every table it may point to. */
export function LookupControl({ control, properties, attribute, readOnly }: ColumnControlProps & { attribute: AttributeModel; readOnly: boolean }) {
  const styles = useStyles();
  const model = useModel();
  const { texts } = useSession();
  const [target] = (attribute.value ?? []) as LookupValue[];
  if (target === undefined) {
    return <Finder control={control} properties={properties} targets={attribute.column.targets ?? []} readOnly={readOnly} choose={(found) => model.change(attribute, [found])} />;
  }
  const route = { page: "record", table: target.entityType, id: target.id } as const;
  return (
    <div className={styles.chosen} role="group" aria-labelledby={properties["aria-labelledby"]}>
      <Link
        id={properties.id}
        className={styles.name}
        href={addressOf(route)}
        onClick={(event) => {
          event.preventDefault();
          void navigate(route);
        }}
      >
        {target.name || texts("noName")}
      </Link>
      {!readOnly && <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={texts("clear", control.label)} onClick={() => model.change(attribute, null)} />}
    </div>
  );
}

interface FinderProps extends ColumnControlProps {
  targets: LookupTarget[];
  readOnly: boolean;
  choose: (found: LookupValue) => void;
}

/** A field that finds a record by its name in every table it may be of. */
export function Finder({ control, properties, targets, readOnly, choose }: FinderProps) {
  const model = useModel();
  const { texts } = useSession();
  const words = control.draft?.text ?? "";
  const [open, setOpen] = useState(false);
  const question = `${String(open)} ${words}`;
  const { value, failure } = useAnswer(
    async () => ({ question, groups: open ? await searchTargets(targets, words, relatedRecords(model, control)) : [] }),
    // Another column decides what is found here: any change of the form may be one of it.
    [open, words, open && model.version],
  );
  const isFound = value?.question === question;
  // What was found for other words counts only as far as it fits these.
  const fits = ({ name }: LookupValue) => isFound || (open && name.toLowerCase().includes(words.trim().toLowerCase()));
  const found = (value?.groups ?? []).map(({ label, rows }) => ({ label, rows: rows.filter(fits) }));
  const hits = found.flatMap(({ rows }) => rows);
  // What was typed last counts, also before the screen shows it.
  const leave = () => {
    const text = control.draft?.text ?? "";
    if (text !== "") {
      model.keep(control, text.trim() === "" ? undefined : { text, problem: texts("unresolved", control.label, text.trim()) });
    }
  };

  return (
    <Combobox
      {...properties}
      appearance="filled-darker"
      freeform
      disabled={readOnly}
      placeholder={readOnly ? "---" : texts("search", control.label)}
      value={words}
      open={open}
      onOpenChange={(_event, data) => setOpen(data.open)}
      onChange={(event) => {
        const text = event.target.value;
        model.keep(control, text === "" ? undefined : { text, problem: control.draft?.problem });
        setOpen(true);
      }}
      onBlur={leave}
      onOptionSelect={(_event, { optionValue }) => {
        const chosen = hits.find(({ id }) => id === optionValue);
        if (chosen !== undefined) {
          choose(chosen);
        }
      }}
    >
      {hits.length === 0 && <Option disabled text="">{failure ?? texts(isFound ? "notFound" : "loading")}</Option>}
      {found.filter(({ rows }) => rows.length > 0).map(({ label, rows }) => (
        <OptionGroup key={label} label={targets.length > 1 ? label : undefined}>
          {rows.map(({ id, name }) => <Option key={id} value={id} text={name}>{name}</Option>)}
        </OptionGroup>
      ))}
    </Combobox>
  );
}
