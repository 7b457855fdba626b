import { makeStyles, Subtitle2, Tab, TabList, tokens } from "@fluentui/react-components";
import { Cell } from "./Cell";
import type { FormSection, FormTab } from "./formXml";
import { useModel } from "./useModel";

const useStyles = makeStyles({
  columns: { display: "grid", gap: "12px", alignItems: "start", marginTop: "12px", "@media (max-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr) !important" } },
  column: { display: "grid", gap: "12px", minWidth: 0 },
  section: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4, padding: "16px" },
  heading: { display: "block", margin: "0 0 12px" },
  cells: { display: "grid", gap: "12px 24px", alignItems: "start" },
});

/** The form's tabs; those not chosen stay in the page, so that what they hold (web resources, grids) keeps its state. */
export function FormBody() {
  const model = useModel();
  const tabs = model.form.tabs.filter((tab) => tab.visible && !model.hidden.has(tab));
  const chosen = tabs.find(({ name }) => name === model.tab) ?? tabs[0];
  return (
    <>
      {tabs.length > 1 && (
        <TabList
          selectedValue={chosen?.name}
          onTabSelect={(_event, { value }) => {
            model.tab = String(value);
            model.changed();
          }}
        >
          {tabs.map(({ name, label }) => <Tab key={name} value={name} id={`tab-${name}`}>{label}</Tab>)}
        </TabList>
      )}
      {tabs.map((tab) => (
        <div key={tab.name} role={tabs.length > 1 ? "tabpanel" : undefined} aria-labelledby={tabs.length > 1 ? `tab-${tab.name}` : undefined} hidden={tab !== chosen}>
          <TabColumns tab={tab} />
        </div>
      ))}
    </>
  );
}

function TabColumns({ tab }: { tab: FormTab }) {
  const styles = useStyles();
  const widths = tab.columns.map(({ width }) => `minmax(0, ${parseFloat(width) || 100}fr)`).join(" ");
  return (
    <div className={styles.columns} style={{ gridTemplateColumns: widths }}>
      {tab.columns.map(({ sections }, index) => (
        <div key={index} className={styles.column}>
          {sections.map((section) => <Section key={section.name} section={section} />)}
        </div>
      ))}
    </div>
  );
}

function Section({ section }: { section: FormSection }) {
  const styles = useStyles();
  const model = useModel();
  if (!section.visible || model.hidden.has(section)) {
    return null;
  }
  return (
    <section className={styles.section} aria-label={section.label}>
      {section.showLabel && <Subtitle2 as="h2" className={styles.heading}>{section.label}</Subtitle2>}
      <div className={styles.cells} style={{ gridTemplateColumns: `repeat(${section.columns}, minmax(0, 1fr))` }}>
        {section.cells.map((cell, index) => <Cell key={index} cell={cell} />)}
      </div>
    </section>
  );
}
