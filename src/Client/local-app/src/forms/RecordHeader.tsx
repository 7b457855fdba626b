import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSession } from "../shell/SessionContext";
import { textOf } from "../server/webApi";
import { LabelledControl } from "./Cell";
import { useModel } from "./useModel";
import { propertyOf } from "./values";

const useStyles = makeStyles({
  header: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "24px", padding: "12px 16px", backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis" },
  state: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase300 },
  facts: { display: "flex", gap: "24px", margin: 0 },
  fact: { display: "flex", flexDirection: "column", borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: "16px" },
  value: { margin: 0 },
  label: { color: tokens.colorNeutralForeground3 },
});

/** The record's name, whether it is saved, and the columns that the form's header shows. */
export function RecordHeader() {
  const styles = useStyles();
  const model = useModel();
  const { texts } = useSession();
  const { table, row, id } = model;
  const controls = [...model.controls.values()].filter(({ cell, visible }) => visible && model.form.header.includes(cell));
  return (
    <header className={styles.header}>
      <div style={{ minWidth: 0 }}>
        <h1 className={styles.title}>
          {id === undefined ? texts("newRecord", table.label) : textOf(row, table.primaryName) || texts("noName")}
          <span className={styles.state}>{` - ${texts(model.isDirty || id === undefined ? "unsaved" : "saved")}`}</span>
        </h1>
        <Caption1>{table.label}</Caption1>
      </div>
      <dl className={styles.facts} aria-label={texts("header")}>
        {controls.map((control) => (
          <div key={control.id} className={styles.fact}>
            {model.isEditable(control) ? <LabelledControl control={control} /> : (
              <>
                <dd className={styles.value}><Text weight="semibold">{(control.attribute && textOf(row, propertyOf(control.attribute.column))) || "---"}</Text></dd>
                <dt className={styles.label}><Caption1>{control.label}</Caption1></dt>
              </>
            )}
          </div>
        ))}
      </dl>
    </header>
  );
}
